import { expect, test } from "vitest";
import { clockInDenmark, dayBegins, momentInDenmark } from "./day-begins.ts";

test("a day begins at midnight in Denmark, in winter, in summer and when the clock is moved", () => {
  expect(dayBegins("2026-01-01").toISOString()).toBe("2025-12-31T23:00:00.000Z");
  expect(dayBegins("2026-07-01").toISOString()).toBe("2026-06-30T22:00:00.000Z");
  expect(dayBegins("2026-03-29").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  expect(dayBegins("2026-03-30").toISOString()).toBe("2026-03-29T22:00:00.000Z");
  expect(dayBegins("2026-10-25").toISOString()).toBe("2026-10-24T22:00:00.000Z");
});

test("a time of a day is a moment, the first of two where the clock is set back, and none where it is set forward", () => {
  const at = (day: string, time: string) => momentInDenmark(day, time)?.toISOString() ?? null;
  expect(at("2026-12-15", "12:00")).toBe("2026-12-15T11:00:00.000Z");
  expect(at("2026-07-01", "12:00")).toBe("2026-07-01T10:00:00.000Z");
  expect(at("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(at("2026-10-25", "03:00")).toBe("2026-10-25T02:00:00.000Z");
  expect(at("2026-03-29", "02:30")).toBeNull();
  expect(at("2026-03-29", "03:00")).toBe("2026-03-29T01:00:00.000Z");
  for (const [day, time] of [
    ["2026-02-30", "12:00"],
    ["2026-12-15", "24:00"],
    ["2026-12-15", "middag"],
    ["i dag", "12:00"],
  ] as const) {
    expect(at(day, time), `${day} ${time}`).toBeNull();
  }
  for (const moment of ["2026-01-01T00:00:00Z", "2026-03-29T01:00:00Z", "2026-08-31T22:30:00Z"]) {
    const { day, time } = clockInDenmark(new Date(moment));
    expect(momentInDenmark(day, time)?.getTime()).toBe(Date.parse(moment));
  }
});
