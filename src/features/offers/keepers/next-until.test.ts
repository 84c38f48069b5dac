import fc from "fast-check";
import { expect, test } from "vitest";
import { nextUntil } from "./next-until.ts";

test.each([
  ["2026-03-02", 6, 30, "2026-10-02"],
  ["2026-08-31", 6, 7, "2027-03-07"],
  ["2027-08-31", 6, 7, "2028-03-07"],
  ["2026-12-31", 1, 10, "2027-02-10"],
  ["2024-02-29", 12, 30, "2025-03-30"],
])("confirmed on %s, asked every %d months and waited for %d days, is shown until %s", (day, every, patience, until) =>
  expect(nextUntil(day, { open: true, every, patience })).toBe(until),
);

test("a later confirmation never ends earlier, and there are always the days to answer in", () => {
  const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 7, max: 180 }), (date, every, patience) => {
      const iso = (at: Date) => at.toISOString().slice(0, 10);
      const keeping = { open: true, every, patience };
      const next = new Date(date.getTime() + 86_400_000);
      expect(nextUntil(iso(next), keeping) >= nextUntil(iso(date), keeping)).toBe(true);
      const days = (Date.parse(nextUntil(iso(date), keeping)) - Date.parse(iso(date))) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(every * 28 + patience);
    }),
  );
});
