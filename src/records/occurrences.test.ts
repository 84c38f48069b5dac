import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, mostOccurrences, occurrencesOf } from "./occurrences.ts";
import type { PromiseDue } from "./promise.ts";

const never: PromiseDue = { from: null, to: null, recurrence: null, anchor: null, until: null };
const on = (given: Partial<PromiseDue>): PromiseDue => ({ ...never, ...given });

test.each<[string, Partial<PromiseDue>, string | null, string, (string | null)[]]>([
  ["no day at all", {}, "2024-05-30", "2030-01-01", []],
  ["an anchor without a date", { anchor: "next-meeting" }, "2024-05-30", "2030-01-01", []],
  ["recurring on an anchor", { anchor: "next-meeting", recurrence: "P6M" }, "2024-05-30", "2030-01-01", []],
  ["once", { from: "2025-01-01", to: "2025-03-31" }, null, "2030-01-01", ["2025-03-31"]],
  ["once, later than is asked for", { to: "2029-03-31" }, null, "2027-01-01", []],
  ["from a day on, for good", { from: "2025-01-01" }, null, "2030-01-01", []],
  [
    "half-yearly, from the meeting on",
    { recurrence: "P6M" },
    "2024-05-30",
    "2026-01-01",
    ["2024-11-30", "2025-05-30", "2025-11-30"],
  ],
  ["half-yearly, of no known day", { recurrence: "P6M" }, null, "2026-01-01", []],
  [
    "half-years",
    { from: "2025-01-01", to: "2025-06-30", recurrence: "P6M" },
    null,
    "2026-06-30",
    ["2025-06-30", "2025-12-31", "2026-06-30"],
  ],
  [
    "monthly from 31 January",
    { to: "2024-01-31", recurrence: "P1M" },
    null,
    "2024-05-01",
    ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"],
  ],
  [
    "monthly on the 30th counts from the day",
    { recurrence: "P1M" },
    "2024-12-30",
    "2025-04-01",
    ["2025-01-30", "2025-02-28", "2025-03-30"],
  ],
  [
    "a leap day",
    { to: "2024-02-29", recurrence: "P1Y" },
    null,
    "2028-12-31",
    ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
  ],
  [
    "each year, by the last of December",
    { to: "2024-12-31", recurrence: "P1Y" },
    null,
    "2026-12-31",
    ["2024-12-31", "2025-12-31", "2026-12-31"],
  ],
  [
    "each year until a day",
    { to: "2024-12-31", recurrence: "P1Y", until: "2025-12-31" },
    null,
    "2030-12-31",
    ["2024-12-31", "2025-12-31"],
  ],
  [
    "until before the next",
    { to: "2024-05-31", recurrence: "P6M", until: "2025-03-31" },
    null,
    "2030-12-31",
    ["2024-05-31", "2024-11-30"],
  ],
  [
    "quarters that are known by their first day",
    { from: "2025-01-01", recurrence: "P3M" },
    null,
    "2025-09-30",
    ["2025-03-31", "2025-06-30", "2025-09-30"],
  ],
  [
    "every other year",
    { to: "2024-06-15", recurrence: "P2Y" },
    null,
    "2028-12-31",
    ["2024-06-15", "2026-06-15", "2028-06-15"],
  ],
  [
    "every other week",
    { to: "2024-12-23", recurrence: "P2W" },
    null,
    "2025-01-31",
    ["2024-12-23", "2025-01-06", "2025-01-20"],
  ],
  [
    "a year and a half",
    { to: "2024-01-31", recurrence: "P1Y6M" },
    null,
    "2027-01-31",
    ["2024-01-31", "2025-07-31", "2027-01-31"],
  ],
  ["no period of time", { to: "2024-01-31", recurrence: "P0M" }, null, "2027-01-31", ["2024-01-31"]],
  ["nothing anyone knows", { to: "2024-01-31", recurrence: "hvert halve år" }, null, "2027-01-31", ["2024-01-31"]],
])("%s", (_, due, day, until, expected) => {
  expect(occurrencesOf(on(due), day, until).map((each) => each.to)).toEqual(expected);
});

test("a window moves with both its ends", () => {
  const due = on({ from: "2024-10-15", to: "2024-12-15", recurrence: "P1Y" });
  expect(occurrencesOf(due, null, "2026-01-01")).toEqual([
    { from: "2024-10-15", to: "2024-12-15" },
    { from: "2025-10-15", to: "2025-12-15" },
  ]);
});

test("a month that is meant whole stays whole", () => {
  const due = on({ from: "2025-02-01", to: "2025-02-28", recurrence: "P1M" });
  expect(occurrencesOf(due, null, "2025-05-01").map(({ from, to }) => `${from} ${to}`)).toEqual([
    "2025-02-01 2025-02-28",
    "2025-03-01 2025-03-31",
    "2025-04-01 2025-04-30",
  ]);
});

test("those that count from the meeting follow each other without a gap", () => {
  const found = occurrencesOf(on({ recurrence: "P1M" }), "2024-01-31", "2024-06-30");
  expect(found[0]).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  for (const [n, one] of found.slice(1).entries()) expect(one.from).toBe(addDays(found[n]?.to ?? "", 1));
});

test("they are in order, inside their bounds, and never more than the most", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  const iso = day.map((date) => date.toISOString().slice(0, 10));
  const period = fc.constantFrom("P1D", "P1W", "P1M", "P3M", "P6M", "P1Y", "P1Y1D", "P2M1W");
  fc.assert(
    fc.property(iso, period, iso, (to, recurrence, until) => {
      const ends = occurrencesOf(on({ to, recurrence }), null, until).map((each) => each.to);
      expect(ends).toEqual([...new Set(ends)].sort());
      expect(ends.every((end) => end <= until)).toBe(true);
      expect(ends.length).toBeLessThanOrEqual(mostOccurrences);
    }),
  );
});
