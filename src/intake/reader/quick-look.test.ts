import fc from "fast-check";
import { expect, test } from "vitest";
import { quickLook } from "./quick-look.ts";

test("finds a word at the beginning, in the middle and at the end, as written", () => {
  const look = quickLook(["edlagt", "gæst"]);
  expect(look("gæster")).toBe(true);
  expect(look("Notatet er vedlagt sagen")).toBe(true);
  expect(look("vores gæst")).toBe(true);
  expect(look("Gæs t, VEDLAGT")).toBe(false);
  expect(look("")).toBe(false);
});

test("says what looking for each word by itself would say", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "æ", "\u0141"), maxLength: 30 });
  const word = fc.string({ unit: fc.constantFrom("a", "b", "æ", "\u0141"), minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), letters, (words, text) => {
      expect(quickLook(words)(text)).toBe(words.some((one) => text.includes(one)));
    }),
  );
});
