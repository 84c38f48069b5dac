import { expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import {
  afterHolidayWeeks,
  holidayStretches,
  isInHolidayWeeks,
  readHolidayWeeks,
  usualHolidayWeeks,
} from "./holiday-weeks.ts";

test("weeks are read as people write them", () => {
  expect(readHolidayWeeks("Uge 7, påske; 28–31, uge 42\njul")).toEqual(["7", "easter", "28-31", "42", "christmas"]);
  expect(readHolidayWeeks(" ")).toEqual([]);
  for (const wrong of ["54", "31-28", "sommer", "0", "7 8"])
    expect(isProblem(readHolidayWeeks(wrong)), wrong).toBe(true);
});

test.each([
  ["2026-02-09", true],
  ["2026-02-15", true],
  ["2026-02-16", false],
  ["2026-03-30", true],
  ["2026-04-06", true],
  ["2026-04-07", false],
  ["2026-07-06", true],
  ["2026-08-02", true],
  ["2026-08-03", false],
  ["2026-12-21", true],
  ["2026-12-20", false],
  ["2027-01-01", true],
  ["2027-01-02", false],
])("%s lies in a usual week without meetings: %s", (day, inside) =>
  expect(isInHolidayWeeks(day, usualHolidayWeeks)).toBe(inside),
);

test("a year has its stretches, and what is moved keeps its weekday past all of them", () => {
  expect(
    holidayStretches("2026-01-02", "2026-12-31", usualHolidayWeeks).map(({ from, to }) => `${from} ${to}`),
  ).toEqual([
    "2026-02-09 2026-02-15",
    "2026-03-30 2026-04-06",
    "2026-07-06 2026-08-02",
    "2026-10-12 2026-10-18",
    "2026-12-21 2026-12-31",
  ]);
  expect(afterHolidayWeeks("2026-07-09", usualHolidayWeeks)).toBe("2026-08-06");
});
