import { expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import { addressPath, daysIn, momentOf } from "./written.ts";

test("days are read with commas or spaces between, once each, in order", () => {
  expect(daysIn("2026-10-15, 2026-01-31 2026-10-15")).toEqual(["2026-01-31", "2026-10-15"]);
  expect(daysIn(" ")).toEqual([]);
  for (const wrong of ["15-10-2026", "2026-02-30", "i morgen"]) expect(isProblem(daysIn(wrong)), wrong).toBe(true);
});

test.each([
  ["2026-01-15", "15.00", "2026-01-15T15:00:00+01:00"],
  ["2026-07-15", "kl. 15:30", "2026-07-15T15:30:00+02:00"],
  ["2026-03-29", "15", "2026-03-29T15:00:00+02:00"],
  ["2026-10-25", "15.00", "2026-10-25T15:00:00+01:00"],
])("on %s the clock %s is %s", (day, text, moment) => expect(momentOf(day, text)).toBe(moment));

test("a time that the clock never shows is none", () => {
  expect(isProblem(momentOf("2026-03-29", "02.30"))).toBe(true);
  expect(isProblem(momentOf("2026-01-15", "25.00"))).toBe(true);
  expect(momentOf("2026-01-15", "")).toBeNull();
});

test("an address may be copied whole", () => {
  expect(addressPath("https://rt.example.dk/by/udvalg/2026-01-15/punkt/7?x=1#y")).toBe("/by/udvalg/2026-01-15/punkt/7");
  expect(addressPath("/by/udvalg/2026-01-15/punkt/7")).toBe("/by/udvalg/2026-01-15/punkt/7");
});
