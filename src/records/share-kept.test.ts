import { expect, test } from "vitest";
import { type DueAndDelay, keptByYear } from "./share-kept.ts";

const row = (year: number, delay: number | null | "none", count = 1): DueAndDelay =>
  delay === "none"
    ? { year, answered: false, inTime: false, delay: null, count }
    : { year, answered: true, inTime: delay === 0, delay, count };

test("sums up each year by itself, oldest first", () => {
  expect(keptByYear([row(2026, 0, 3), row(2026, 12), row(2026, "none", 2), row(2025, 40)])).toEqual([
    { year: 2025, due: 1, inTime: 0, late: 1, unanswered: 0, medianDelay: 40 },
    { year: 2026, due: 6, inTime: 3, late: 1, unanswered: 2, medianDelay: 0 },
  ]);
});

test.each([
  ["the middle one", [row(2025, 3), row(2025, 30), row(2025, 10)], 10],
  ["halfway between the two in the middle", [row(2025, 3), row(2025, 30), row(2025, 0), row(2025, 10)], 6.5],
  ["by how many there are", [row(2025, 0, 5), row(2025, 90, 6)], 90],
  ["without those that are not known", [row(2025, null), row(2025, 8)], 8],
  ["of none", [row(2025, "none")], null],
])("the median is %s", (_, rows, expected) => {
  expect(keptByYear(rows)[0]?.medianDelay).toBe(expected);
});

test("no promises, no years", () => {
  expect(keptByYear([])).toEqual([]);
});
