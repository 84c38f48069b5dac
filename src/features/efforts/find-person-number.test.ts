import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, partsOf } from "../../danish/calendar.ts";
import { holdsPersonNumber } from "./find-person-number.ts";

test.each([
  "010190-1234",
  "0101901234",
  "010190 1234",
  "010190–1234",
  "01.01.90-1234",
  "01 01 90 1234",
  "x0101901234y",
  "Borger (010190-1234), se sagen",
  "sag 17: 010190-1234",
  "2026-01-01 010190-1234",
  "610190-1234",
  "290200-4321",
  "０１０１９０-１２３４",
])("%s is refused", (text) => {
  expect(holdsPersonNumber(text)).toBe(true);
});

test.each([
  "",
  "F-2026-0001",
  "2026-03-01",
  "01-03-2026",
  "2026-03-01..2026-06-30",
  "310290-1234",
  "321390-1234",
  "01019012345",
  "12345678",
  "b7c1e2d4-5678-4abc-9def-001122334455",
])("%s is not", (text) => {
  expect(holdsPersonNumber(text)).toBe(false);
});

test("Any day of any year with any four digits, divided in any way and inside any words, is refused", () => {
  const two = (number: number) => String(number).padStart(2, "0");
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2026, 12, 31) }),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom("", "-", " ", "–", " - ", "."),
      fc.constantFrom(["", ""], ["sag ", ""], ["", " ophørt"], ["(", ")"], ["a", "b"]),
      (day, serial, dash, [before, after]) => {
        const { year, month, day: inMonth } = partsOf(day);
        const number = `${two(inMonth)}${two(month)}${two(year % 100)}${dash}${String(serial).padStart(4, "0")}`;
        expect(holdsPersonNumber(`${before}${number}${after}`)).toBe(true);
      },
    ),
  );
});
