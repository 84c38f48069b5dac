import { expect, test } from "vitest";
import { addDays, daysBetween, easterSunday, holidaysOf, weekOf } from "./holidays.ts";

const dayOf = (year: number, key: string) => holidaysOf(year).find((holiday) => holiday.key === key)?.day;

test.each([
  [1990, "1990-04-15"],
  [2008, "2008-03-23"],
  [2011, "2011-04-24"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2038, "2038-04-25"],
])("Easter in %i is %s", (year, day) => expect(easterSunday(year)).toBe(day));

test("the days that follow Easter follow it", () => {
  expect(dayOf(2026, "maundy-thursday")).toBe("2026-04-02");
  expect(dayOf(2026, "ascension")).toBe("2026-05-14");
  expect(dayOf(2026, "whit-monday")).toBe("2026-05-25");
});

test("store bededag was a holiday until 2023 and never after", () => {
  expect(dayOf(2023, "prayer-day")).toBe("2023-05-05");
  expect(dayOf(2024, "prayer-day")).toBeUndefined();
});

test("days without a law of their own are half", () => {
  const half = holidaysOf(2026).filter((holiday) => holiday.closed === "half");
  expect(half.map((holiday) => holiday.key)).toEqual(["may-day", "constitution-day", "christmas-eve", "new-years-eve"]);
});

test("days are counted the same over the nights when clocks change", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  expect(daysBetween("2026-03-01", "2026-11-01")).toBe(245);
});

test.each([
  ["2026-01-01", 2026, 1],
  ["2027-01-01", 2026, 53],
  ["2025-12-29", 2026, 1],
  ["2026-10-12", 2026, 42],
])("%s is in week %i-%i", (day, year, week) => expect(weekOf(day)).toEqual({ year, week }));
