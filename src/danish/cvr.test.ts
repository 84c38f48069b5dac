import fc from "fast-check";
import { expect, test } from "vitest";
import { readCvr } from "./cvr.ts";

test.each([
  ["10000009", "10000009"],
  ["  10 00 00 09 ", "10000009"],
  ["DK10000009", "10000009"],
  ["dk-1000.0009", "10000009"],
])("%s is %s", (written, digits) => expect(readCvr(written)).toBe(digits));

test.each(["", "10000000", "10000008", "1000000", "100000090", "00000000", "1000000x", "DK", "١٠٠٠٠٠٠٩"])(
  "%s is no CVR number",
  (written) => expect(readCvr(written)).toBeNull(),
);

test("one wrong digit, and two neighbours that changed places, are always seen", () => {
  const eight = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String);
  const right = eight.filter((digits) => readCvr(digits) !== null);
  fc.assert(
    fc.property(right, fc.nat(7), fc.integer({ min: 1, max: 9 }), fc.nat(6), (digits, at, by, swap) => {
      const wrong = `${digits.slice(0, at)}${(Number(digits[at]) + by) % 10}${digits.slice(at + 1)}`;
      expect(readCvr(wrong)).toBeNull();
      const [left = "", next = ""] = [digits[swap], digits[swap + 1]];
      const swapped = digits.slice(0, swap) + next + left + digits.slice(swap + 2);
      if (swapped !== digits) expect(readCvr(swapped)).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test("one number in eleven has the right check digit", () => {
  const right = Array.from({ length: 11_000 }, (_, at) => readCvr(String(20_000_000 + at))).filter(Boolean);
  expect(right).toHaveLength(1000);
});
