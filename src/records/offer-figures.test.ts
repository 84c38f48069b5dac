import { expect, test } from "vitest";
import { ageBand, quarterOf } from "./offer-figures.ts";

test.each([
  [null, ""],
  [{ from: 0, to: 0 }, "0-5"],
  [{ from: 5, to: 6 }, "0-5"],
  [{ from: 16, to: 16 }, "13-17"],
  [{ from: 13, to: 25 }, "18-29"],
  [{ from: 64, to: 64 }, "30-64"],
  [{ from: 60, to: 120 }, "65-"],
] as const)("%j is in the band %s", (ages, band) => expect(ageBand(ages)).toBe(band));

test.each([
  ["2026-01-01", "2026-01-01", "2026-03-31", "2026-K1"],
  ["2024-03-31", "2024-01-01", "2024-03-31", "2024-K1"],
  ["2026-11-27", "2026-10-01", "2026-12-31", "2026-K4"],
])("%s is in a quarter", (day, from, to, name) => expect(quarterOf(day)).toEqual({ from, to, name }));
