import { describe, expect, test } from "vitest";
import { lastDayOfRound } from "./rounds.ts";
import { stepNow } from "./step.ts";

describe("the step a promise has come to", () => {
  test.each([
    ["2026-03-31", "2026-02-28", null],
    ["2026-03-31", "2026-03-01", 30],
    ["2026-03-31", "2026-03-16", 30],
    ["2026-03-31", "2026-03-17", 14],
    ["2026-03-31", "2026-03-27", 14],
    ["2026-03-31", "2026-03-28", 3],
    ["2026-03-31", "2026-03-31", 3],
  ])("due %s, by %s: %s", (due, until, step) => {
    expect(stepNow(due, until, [30, 14, 3])).toBe(step);
  });

  test("that falls on a weekend is told of on the Friday before, not on the Monday after", () => {
    // Tuesday 31 March less three days is Saturday; Friday's round answers for the weekend.
    expect(stepNow("2026-03-31", lastDayOfRound("2026-03-27"), [30, 14, 3])).toBe(3);
    expect(stepNow("2026-03-31", lastDayOfRound("2026-03-26"), [30, 14, 3])).toBe(14);
  });

  test("is none where a body wants no reminders", () => {
    expect(stepNow("2026-03-31", "2026-03-31", [])).toBeNull();
  });
});
