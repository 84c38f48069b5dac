import { expect, test } from "vitest";
import { isIsoDay } from "./calendar.ts";

test.each(["2024-02-29", "1900-01-01", "2099-12-31"])("%s is a day", (day) => {
  expect(isIsoDay(day)).toBe(true);
});

test.each([
  "2023-02-29",
  "2024-13-01",
  "2024-00-10",
  "2024-1-1",
  "1899-12-31",
  "2100-01-01",
  "2024-05-30T10:00",
  "",
  "i dag",
])("%s is none", (day) => {
  expect(isIsoDay(day)).toBe(false);
});
