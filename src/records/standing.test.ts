import { expect, test } from "vitest";
import type { PromiseDue } from "./promise.ts";
import { occurrenceStandings, type StandingPromise, standingOf } from "./standing.ts";

const today = "2026-11-26";
const goLive = "2025-08-01";
const never: PromiseDue = { from: null, to: null, recurrence: null, anchor: null, until: null };

function promise(due: Partial<PromiseDue>, more: Partial<StandingPromise> = {}): StandingPromise {
  const made = { state: "open", confirmed: true, kind: "report-back", day: "2025-08-28" } as const;
  return { ...made, due: { ...never, ...due }, ...more };
}

const read = { state: "proposed", confirmed: false } as const;
const yearly = { to: "2025-12-31", recurrence: "P1Y" };

test.each<[string, StandingPromise, (string | null)[], string]>([
  ["past due, said to be a promise", promise({ to: "2026-11-25" }), [], "overdue"],
  ["past due, nobody has looked", promise({ to: "2026-11-25" }, read), [], "no-answer-found"],
  ["due today", promise({ to: "2026-11-26" }), [], "due-soon"],
  ["due in thirty days", promise({ to: "2026-12-26" }, read), [], "due-soon"],
  ["due in thirty-one days", promise({ to: "2026-12-27" }), [], "open"],
  ["past due and answered", promise({ to: "2026-01-31" }), [null], "answered"],
  ["answered for its one occurrence", promise({ to: "2026-01-31" }), ["2026-01-31"], "answered"],
  ["said to be answered", promise({ to: "2026-01-31" }, { state: "answered" }), [], "answered"],
  ["due before the body went live", promise({ to: "2025-07-31" }), [], "historic"],
  ["due before it went live, unconfirmed", promise({ to: "2005-07-31" }, read), [], "historic"],
  ["due before it went live, and answered", promise({ to: "2025-07-31" }), ["2025-07-31"], "answered"],
  ["due on the day it went live", promise({ to: "2025-08-01" }), [], "overdue"],
  ["no date", promise({}), [], "no-date"],
  ["no date, answered", promise({}), [null], "answered"],
  ["at the next meeting, not yet planned", promise({ anchor: "next-meeting" }), [], "no-date"],
  ["put off, and the new day has not come", promise({ to: "2026-12-01" }, { state: "postponed" }), [], "postponed"],
  ["put off, and the new day has passed", promise({ to: "2026-11-01" }, { state: "postponed" }), [], "overdue"],
  ["put off to no day", promise({}, { state: "postponed" }), [], "postponed"],
  ["withdrawn", promise({ to: "2026-01-31" }, { state: "withdrawn" }), [], "withdrawn"],
  ["come back as another", promise({ to: "2026-01-31" }, { state: "superseded" }), [], "superseded"],
  ["no promise", promise({ to: "2026-01-31" }, { state: "dismissed" }), [], "dismissed"],
  ["yearly, the first missed", promise(yearly), [], "overdue"],
  ["yearly, the first answered", promise(yearly), ["2025-12-31"], "open"],
  ["yearly, answered ahead", promise(yearly), ["2025-12-31", "2026-12-31"], "open"],
  ["yearly, the second answered and the first not", promise(yearly), ["2026-12-31"], "overdue"],
  ["yearly until a day, all answered", promise({ ...yearly, until: "2025-12-31" }), ["2025-12-31"], "answered"],
  [
    "yearly until before it went live",
    promise({ to: "2020-12-31", recurrence: "P1Y", until: "2022-12-31" }),
    [],
    "historic",
  ],
  [
    "yearly for twenty years, answered since it went live",
    promise({ to: "2006-12-31", recurrence: "P1Y" }, read),
    ["2025-12-31"],
    "open",
  ],
  [
    "yearly for twenty years, unconfirmed",
    promise({ to: "2006-12-31", recurrence: "P1Y" }, read),
    [],
    "no-answer-found",
  ],
  ["half-yearly from the meeting on", promise({ recurrence: "P6M" }), ["2026-02-28", "2026-08-28"], "open"],
  ["money that ended", promise({ to: "2026-06-30" }, { kind: "funding-ends" }), [], "historic"],
  ["money that ends soon", promise({ to: "2026-12-01" }, { kind: "funding-ends" }), [], "due-soon"],
  ["an idea", promise({}, { kind: "idea" }), [], "no-date"],
])("%s", (_, one, periods, expected) => {
  expect(
    standingOf(
      one,
      periods.map((period) => ({ period })),
      today,
      goLive,
    ),
  ).toBe(expected);
});

test("a missed occurrence is seen between those that were answered", () => {
  const one = promise({ to: "2025-06-30", recurrence: "P6M" });
  const answers = [{ period: "2025-12-31" }];
  expect(occurrenceStandings(one, answers, today, goLive).map(({ to, standing }) => `${to} ${standing}`)).toEqual([
    "2025-06-30 historic",
    "2025-12-31 answered",
    "2026-06-30 overdue",
    "2026-12-31 open",
    "2027-06-30 open",
  ]);
});
