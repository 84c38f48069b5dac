import { addDays, eachOccurrence, type Occurrence, occurrencesOf } from "./occurrences.ts";
import type { PromiseDue, PromiseKind, PromiseState } from "./promise.ts";

/**
 * Where a promise stands on a day. `historic`: due before the body went live, or it ended and nothing was owed by it;
 * `answered`; `due-soon`: within `soonDays`; `open`; `overdue`: past due, said by a secretary to be a promise;
 * `no-answer-found`: past due, and no secretary has looked at it; `no-date`; `postponed`; `withdrawn`; `superseded`;
 * `dismissed`: no promise at all, which is never shown to strangers.
 */
export const standings = [
  "overdue",
  "no-answer-found",
  "due-soon",
  "open",
  "postponed",
  "no-date",
  "answered",
  "superseded",
  "withdrawn",
  "historic",
  "dismissed",
] as const;
export type Standing = (typeof standings)[number];

/** So many days before its last day a promise is due soon: the first reminder of the owner. */
export const soonDays = 30;

/** Nothing is owed by these: when their day has passed they are over, never overdue. */
export const owingNothing: readonly PromiseKind[] = ["standing-rule", "funding-ends", "idea"];

/** A promise as far as its standing goes. `day`: the ISO day it was made, from which a recurring one counts. */
export interface StandingPromise {
  readonly state: PromiseState;
  readonly confirmed: boolean;
  readonly kind: PromiseKind;
  readonly due: PromiseDue;
  readonly day: string | null;
}

/** A confirmed answer: `period` is the last day of the occurrence it answers, null where it answers the whole promise. */
export interface StandingAnswer {
  readonly period: string | null;
}

/** `settled`: where it stands whatever the day; else `pendingDue`, the last day of the first occurrence that waits. */
export type Pending =
  | { readonly settled: Standing; readonly pendingDue: null }
  | { readonly settled: null; readonly pendingDue: string };

/** What a promise waits for, without a clock. `goLive`: ISO day from which the body answers for its promises. */
export function pendingOf(promise: StandingPromise, answers: readonly StandingAnswer[], goLive: string): Pending {
  const { state, due, day } = promise;
  const settle = (settled: Standing): Pending => ({ settled, pendingDue: null });
  if (state === "answered" || state === "withdrawn" || state === "superseded" || state === "dismissed") {
    return settle(state);
  }
  if (answers.some((answer) => answer.period === null)) return settle("answered");
  const answered = new Set(answers.map((answer) => answer.period));
  let passed: Occurrence | null = null;
  for (const next of eachOccurrence(due, day)) {
    if (next.to >= goLive && !answered.has(next.to)) return { settled: null, pendingDue: next.to };
    passed = next;
  }
  if (passed === null) return settle(state === "postponed" ? "postponed" : "no-date");
  return settle(answered.has(passed.to) ? "answered" : "historic");
}

/** Where a promise stands on `today` (ISO day, Europe/Copenhagen), by what `pendingOf` gave. SQL says the same: `standingSql`. */
export function standingFrom(
  { settled, pendingDue }: Pending,
  { state, confirmed, kind }: Pick<StandingPromise, "state" | "confirmed" | "kind">,
  today: string,
): Standing {
  if (settled !== null) return settled;
  if (pendingDue < today) {
    if (owingNothing.includes(kind)) return "historic";
    return confirmed ? "overdue" : "no-answer-found";
  }
  if (state === "postponed") return "postponed";
  return pendingDue <= addDays(today, soonDays) ? "due-soon" : "open";
}

/** Where a promise stands on `today`; see `standings`. An unconfirmed one is never overdue. */
export function standingOf(
  promise: StandingPromise,
  answers: readonly StandingAnswer[],
  today: string,
  goLive: string,
): Standing {
  return standingFrom(pendingOf(promise, answers, goLive), promise, today);
}

/** One occurrence of a promise and where it stands. */
export interface OccurrenceStanding extends Occurrence {
  readonly standing: "answered" | "historic" | "overdue" | "no-answer-found" | "due-soon" | "open";
}

/** Each time a promise falls due up to a year from `today`, with where it stands: what a missed one is seen by. */
export function occurrenceStandings(
  promise: StandingPromise,
  answers: readonly StandingAnswer[],
  today: string,
  goLive: string,
): OccurrenceStanding[] {
  const whole = promise.state === "answered" || answers.some((answer) => answer.period === null);
  const answered = new Set(answers.map((answer) => answer.period));
  const until = promise.due.recurrence === null ? "9999-12-31" : addDays(today, 365);
  return occurrencesOf(promise.due, promise.day, until).map((one) => {
    const standing = whole || answered.has(one.to) ? "answered" : one.to < goLive ? "historic" : null;
    return { ...one, standing: standing ?? ofOccurrence(promise, one.to, today) };
  });
}

function ofOccurrence(promise: StandingPromise, pendingDue: string, today: string): OccurrenceStanding["standing"] {
  const standing = standingFrom({ settled: null, pendingDue }, { ...promise, state: "open" }, today);
  return standing as OccurrenceStanding["standing"];
}
