import { describe, expect, test } from "vitest";
import { lastDayOfRound, lastRound } from "./rounds.ts";

describe("a round", () => {
  test.each([
    // Thursday in winter: seven in Denmark is six in UTC.
    ["2026-01-15T05:59:59Z", "2026-01-14", "2026-01-12"],
    ["2026-01-15T06:00:00Z", "2026-01-15", "2026-01-12"],
    // In summer it is five in UTC.
    ["2026-07-16T04:59:59Z", "2026-07-15", "2026-07-13"],
    ["2026-07-16T05:00:00Z", "2026-07-16", "2026-07-13"],
    // The Mondays after the clocks are set, forward and back.
    ["2026-03-30T04:59:59Z", "2026-03-27", "2026-03-23"],
    ["2026-03-30T05:00:00Z", "2026-03-30", "2026-03-30"],
    ["2026-10-26T05:59:59Z", "2026-10-23", "2026-10-19"],
    ["2026-10-26T06:00:00Z", "2026-10-26", "2026-10-26"],
    // A weekend has Friday's.
    ["2026-01-18T12:00:00Z", "2026-01-16", "2026-01-12"],
    // New Year's night.
    ["2025-12-31T23:30:00Z", "2025-12-31", "2025-12-29"],
  ])("at %s the last is of %s, the weekly of %s", (now, daily, weekly) => {
    expect(lastRound(new Date(now), "daily")).toBe(daily);
    expect(lastRound(new Date(now), "weekly")).toBe(weekly);
  });

  test("speaks for the days until the next", () => {
    expect(lastDayOfRound("2026-01-15")).toBe("2026-01-15");
    expect(lastDayOfRound("2026-01-16")).toBe("2026-01-18");
  });
});
