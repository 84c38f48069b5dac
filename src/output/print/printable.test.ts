import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fontCoverage } from "./font-coverage.ts";
import { printable, printableData } from "./printable.ts";

const dkfds = path.resolve(path.dirname(createRequire(import.meta.url).resolve("dkfds")), "..");
const font = readFileSync(path.join(dkfds, "fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Regular.ttf"));
const covered = fontCoverage(font);
const print = (text: string) => printable(text, covered);

test("the font has Danish, Greek and Russian letters, and no Hebrew, Chinese or emoji", () => {
  for (const letter of "æøåÆØÅéüŁΩЖ€–•→≤") expect(covered.has(letter.codePointAt(0) ?? 0), letter).toBe(true);
  for (const letter of ["ש", "会", "😀", "\u0001"]) expect(covered.has(letter.codePointAt(0) ?? 0), letter).toBe(false);
});

test("every letter that is taken for plain, the font has", () => {
  const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
  for (const letter of letters) {
    if (letter !== "\n" && print(letter) === letter) expect(covered.has(letter.codePointAt(0) ?? 0), letter).toBe(true);
  }
});

test("what has no look is left out, what has no letter is named, and what was taken apart is put together", () => {
  expect(print("a\u00ADb\u200Bc\uFEFFd\u202Ee")).toBe("abcde");
  expect(print("A\u030A og 😀")).toBe("Å og [U+1F600]");
  expect(print("et\r\nto\u2028tre\tfire\u0007")).toBe("et\nto\ntre fire");
  expect(print("\uF0B7 \uE000 \uD800")).toBe("• [U+E000] [U+FFFD]".replace("[U+FFFD]", print("\uFFFD")));
});

test("nothing is left that the font has no letter for, and doing it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = print(text);
      for (const letter of once) expect(letter === "\n" || covered.has(letter.codePointAt(0) ?? 0)).toBe(true);
      expect(print(once)).toBe(once);
    }),
  );
});

test("of data every text is made printable, and nothing else is touched", () => {
  const data = { a: ["会", 1, null, true], b: { c: "Æ" } };
  expect(printableData(data, covered)).toEqual({ a: ["[U+4F1A]", 1, null, true], b: { c: "Æ" } });
});
