import { describe, expect, test } from "vitest";
import type { Money, Obligation } from "../../records/partnership.ts";
import { referralsOfYears } from "../../records/workshop.ts";
import { decideBy } from "./decide-by.ts";
import { moneyInYear } from "./money-of-years.ts";
import { howKept, timesOf } from "./obligation-times.ts";
import { writtenMoney, writtenObligation } from "./testing/written.ts";

const id = "11111111-1111-4111-8111-111111111111";

describe("the day by which going on must be decided", () => {
  const by = (ends: string | null, monthsBefore: number, starts = "2020-01-01") =>
    decideBy({ starts, ends, monthsBefore, decisions: [] });
  test.each([
    ["2025-03-31", 6, "2024-10-01"],
    ["2024-12-31", 6, "2024-07-01"],
    ["2025-02-28", 12, "2024-03-01"],
    ["2024-08-30", 6, "2024-02-29"],
    ["2025-08-30", 6, "2025-02-28"],
    ["2025-06-30", 0, "2025-06-30"],
    ["2020-02-15", 6, "2020-01-01"],
  ])("%s less %i months", (ends, months, day) => expect(by(ends, months)).toBe(day));

  test("is none without an end, and none once it has been decided for that end", () => {
    expect(by(null, 6)).toBeNull();
    const decision = { day: "2024-01-01", outcome: "ended", until: null, note: null } as const;
    const of = (about: string) =>
      decideBy({ starts: "2020-01-01", ends: "2025-03-31", monthsBefore: 6, decisions: [{ ...decision, about }] });
    expect([of("2025-03-31"), of("2021-03-31")]).toEqual([null, "2024-10-01"]);
  });
});

describe("what a source gives in a year", () => {
  const money = (said: Partial<Money> = {}): Money => ({ ...writtenMoney(said), id });
  test.each([
    [{}, 2020, 0],
    [{}, 2021, 208_333],
    [{}, 2024, 250_000],
    [{}, 2026, 0],
    [{ starts: "2024-02-15", ends: "2024-02-29", amount: 290_000 }, 2024, Math.round((290_000 * 15) / 29 / 12)],
    [{ ends: null }, 2030, 250_000],
    [{ per: "once", amount: 90_000 }, 2021, 90_000],
    [{ per: "once", amount: 90_000 }, 2022, 0],
    [{ amount: null }, 2022, null],
    [{ amount: null }, 2026, 0],
  ] as const)("%j in %i", (said, year, sum) => expect(moneyInYear(money(said), year, null)).toBe(sum));

  test("ends with the agreement where it says no end, and adds up to the whole over its years", () => {
    expect(moneyInYear(money({ ends: null }), 2026, "2026-06-30")).toBe(125_000);
    const years = [2021, 2022, 2023, 2024, 2025].map((year) => moneyInYear(money(), year, null) ?? 0);
    expect(years.reduce((sum, each) => sum + each, 0)).toBe(Math.round((250_000 * 49) / 12));
  });
});

describe("the times of an obligation", () => {
  const obligation = (said: Partial<Obligation> = {}): Obligation => ({
    ...writtenObligation(),
    id,
    answers: [],
    ...said,
  });
  test("moving today forward makes no time that is over come again, and none that was answered unanswered", () => {
    const answers = [{ day: "2021-10-14", state: "met", on: null, note: null } as const];
    let before = howKept([]);
    for (const today of [
      "2021-01-01",
      "2021-04-15",
      "2021-04-16",
      "2022-01-01",
      "2023-05-05",
      "2025-04-01",
      "2030-01-01",
    ]) {
      const now = howKept(timesOf({ ends: "2025-03-31" }, obligation({ answers }), today));
      expect(now.unanswered).toBeGreaterThanOrEqual(before.unanswered);
      expect([now.met, now.met + now.missed + now.unanswered + now.coming]).toEqual([1, 8]);
      before = now;
    }
    expect(before).toEqual({ met: 1, missed: 0, unanswered: 7, coming: 0 });
  });
  test("a time of two days is not over before its second", () => {
    const of = (today: string) => timesOf({ ends: null }, obligation({ rrule: null }), today)[0]?.state;
    expect([of("2021-04-15"), of("2021-04-16")]).toEqual(["coming", "unanswered"]);
  });
});

test("so few who were referred that they could be known are no figure", () => {
  const referral = (month: string, count: number) => ({ id, trackId: null, law: "103" as const, month, count });
  expect(
    referralsOfYears([
      referral("2024-01-01", 5),
      referral("2023-06-01", 2),
      referral("2023-02-01", 2),
      referral("2022-01-01", 0),
    ]),
  ).toEqual([
    { year: 2022, count: 0 },
    { year: 2023, count: null },
    { year: 2024, count: 5 },
  ]);
});
