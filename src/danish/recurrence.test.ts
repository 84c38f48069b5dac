import { describe, expect, test } from "vitest";
import { daysOfRule, isDayRule, repeatOf, ruleFor } from "./recurrence.ts";

describe("a rule", () => {
  test.each([
    ["month", "2026-01-31", "2026-01-31 2026-02-28 2026-03-31 2026-04-30"],
    ["quarter", "2026-01-31", "2026-01-31 2026-04-30 2026-07-31 2026-10-31"],
    ["half-year", "2026-03-15", "2026-03-15 2026-09-15 2027-03-15 2027-09-15"],
    ["year", "2024-02-29", "2024-02-29 2025-02-28 2026-02-28 2027-02-28"],
  ] as const)("every %s from %s", (repeat, starts, days) => {
    const found = daysOfRule(ruleFor(repeat, starts), starts, starts, "2032-12-31").slice(0, 4);
    expect(found.join(" ")).toBe(days);
    expect(repeatOf(ruleFor(repeat, starts), starts)).toBe(repeat);
  });

  test("keeps its weekday over the nights when clocks change", () => {
    const days = daysOfRule("FREQ=WEEKLY", "2026-03-22", "2026-03-22", "2026-11-08");
    expect(days.slice(0, 3)).toEqual(["2026-03-22", "2026-03-29", "2026-04-05"]);
    expect(days.slice(-3)).toEqual(["2026-10-25", "2026-11-01", "2026-11-08"]);
    expect(new Set(days.map((day) => new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual(new Set([0]));
  });

  test("gives the same days whatever zone the machine stands in", () => {
    const before = process.env.TZ;
    for (const zone of ["America/Los_Angeles", "Europe/Copenhagen", "Pacific/Auckland"]) {
      process.env.TZ = zone;
      expect(daysOfRule("FREQ=MONTHLY;BYDAY=1TH", "2026-01-01", "2026-03-01", "2026-04-30"), zone).toEqual([
        "2026-03-05",
        "2026-04-02",
      ]);
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test("ends where it says", () => {
    expect(daysOfRule("FREQ=YEARLY;COUNT=2", "2025-10-15", "2024-01-01", "2030-01-01")).toHaveLength(2);
    expect(daysOfRule("FREQ=YEARLY", "2025-10-15", "2020-01-01", "2024-12-31")).toEqual([]);
  });
});

describe("years gone by change nothing", () => {
  const rules = [
    "FREQ=YEARLY",
    "FREQ=YEARLY;INTERVAL=3",
    "FREQ=YEARLY;BYMONTH=3,9",
    "FREQ=YEARLY;BYMONTH=2;BYDAY=1TU",
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=5",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTH=6;BYMONTHDAY=5",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH",
    "FREQ=DAILY;INTERVAL=10",
    "FREQ=MONTHLY;COUNT=200",
    "FREQ=YEARLY;UNTIL=20280101",
  ];
  const starts = ["2007-01-31", "2008-02-29", "2006-12-31", "2009-06-15"];
  test.each(rules)("%s", (rule) => {
    for (const first of starts) {
      const whole = daysOfRule(rule, first, first, "2029-12-31");
      for (const from of ["2007-02-01", "2011-11-11", "2026-01-01", "2028-02-29"]) {
        expect(daysOfRule(rule, first, from, "2029-12-31"), `${first} ${from}`).toEqual(
          whole.filter((day) => day >= from),
        );
      }
    }
  });
});

describe("what is no rule for whole days is refused", () => {
  test.each([
    "",
    "hver måned",
    "FREQ=FOO",
    "FREQ=HOURLY",
    "FREQ=MONTHLY;BYDAY=QQ",
    "FREQ=MONTHLY;INTERVAL=0",
    "FREQ=MONTHLY;COUNT=-1",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYDAY=6MO",
    "FREQ=DAILY\nDTSTART:20200101",
    "FREQ=DAILY;BYHOUR=7",
    `FREQ=DAILY;BYMONTHDAY=${"1,".repeat(300)}1`,
  ])("%j", (rule) => expect(isDayRule(rule, "2026-01-01")).toBe(false));

  test("and what is one is not", () => {
    expect(isDayRule("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "2026-01-01")).toBe(true);
    expect(isDayRule("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH", "2026-01-01")).toBe(true);
  });
});
