import { addDays } from "../../danish/holidays.ts";
import { daysOfRule } from "../../danish/recurrence.ts";
import type { Obligation, ObligationAnswer, Partnership } from "../../records/partnership.ts";

/**
 * One time that an obligation falls. `day`: as the rule gives it; `to`: its last day. `state`: `met` or `missed` as somebody
 * has said; `unanswered`: it is over and nobody has; `coming`.
 */
export interface ObligationTime {
  readonly day: string;
  readonly to: string;
  readonly state: "met" | "missed" | "unanswered" | "coming";
  readonly answer: ObligationAnswer | null;
}

/** So far ahead of today the times of an agreement without an end are reckoned. */
const ahead = 730;

/** The times an obligation falls while its agreement lasts, the oldest first. `today`: ISO day in Denmark. */
export function timesOf({ ends }: Pick<Partnership, "ends">, obligation: Obligation, today: string): ObligationTime[] {
  const { starts, rrule, days, answers } = obligation;
  const until = ends ?? addDays(today > starts ? today : starts, ahead);
  const ruled = rrule === null ? [starts] : daysOfRule(rrule, starts, starts, until);
  return ruled.map((day) => {
    const answer = answers.find((each) => each.day === day) ?? null;
    const to = addDays(day, days - 1);
    return { day, to, answer, state: answer?.state ?? (to < today ? "unanswered" : "coming") };
  });
}

/** How the times that are over went, counted. */
export function howKept(times: readonly ObligationTime[]) {
  const of = (state: ObligationTime["state"]) => times.filter((time) => time.state === state).length;
  return { met: of("met"), missed: of("missed"), unanswered: of("unanswered"), coming: of("coming") };
}
