import { expect, test } from "vitest";
import { holdsPersonalNumber, maskPersonal, personalIn } from "./mask-personal.ts";

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

test.each([
  ["Helst små hold, og ikke for meget larm.", ""],
  ["Kan 10 timer om ugen, kl. 8-12, fra uge 14 i 2026.", ""],
  ["Har kørekort til varebil.", ""],
  ["010190-1234", "number"],
  ["født 010190, de sidste er 1234", ""],
  ["cpr 0101901234", "number"],
  ["Spørg Mette.", "name"],
  ["Mette Mosegris kan ikke tåle larm", "name"],
  ["skriv til aase@example.dk", "email"],
  ["aase snabel-a@x", "email"],
  ["20 30 40 50", "telephone"],
  ["Ring 20304050 til Jens-Ole på Æblevej 12", "telephone name address"],
])("%s may say who it is by: %s", (text, kinds) => expect(personalIn(text, today).join(" ")).toBe(kinds));
