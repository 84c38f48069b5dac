import { expect, test } from "vitest";
import { holdsPersonalNumber, maskPersonal } from "./mask-personal.ts";

const today = "2026-03-02";

test.each([
  ["Min rådgiver Mette Mosegris er god.", "Min rådgiver [skjult] er god."],
  ["Ring på 20 30 40 50 eller skriv til aase@example.dk.", "Ring på [skjult] eller skriv til [skjult]."],
  ["Mit nummer er +45 20304050", "Mit nummer er [skjult]"],
  ["Jeg bor på Æblevej 12 og venter.", "Jeg bor på [skjult] og venter."],
  ["Der gik 14 dage, og i 2025 var det 8 uger.", "Der gik 14 dage, og i 2025 var det 8 uger."],
  ["Mere hjælp, tak.", "Mere hjælp, tak."],
])("%s", (text, masked) => expect(maskPersonal(text, today)).toBe(masked));

test("personal numbers are covered whole, and found on lists", () => {
  // Born on a day that is none: no person's number.
  expect(maskPersonal("CPR: 010190-1234 er mit", today)).toBe("CPR: [skjult] er mit");
  expect(holdsPersonalNumber("010190-1234", today)).toBe(true);
  expect(holdsPersonalNumber("12345", today)).toBe(false);
});
