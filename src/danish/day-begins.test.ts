import { expect, test } from "vitest";
import { dayBegins } from "./day-begins.ts";

test("a day begins at midnight in Denmark, in winter, in summer and when the clock is moved", () => {
  expect(dayBegins("2026-01-01").toISOString()).toBe("2025-12-31T23:00:00.000Z");
  expect(dayBegins("2026-07-01").toISOString()).toBe("2026-06-30T22:00:00.000Z");
  expect(dayBegins("2026-03-29").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  expect(dayBegins("2026-03-30").toISOString()).toBe("2026-03-29T22:00:00.000Z");
  expect(dayBegins("2026-10-25").toISOString()).toBe("2026-10-24T22:00:00.000Z");
});
