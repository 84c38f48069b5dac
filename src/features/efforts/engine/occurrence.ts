import type { EffortStep } from "../../../records/effort-model.ts";
import type { Reasons } from "./reason.ts";

/**
 * Where a step stands on a day. `upcoming`: its time has not come; `due`: it can be taken now; `soon`: now, and its deadline
 * is near; `late`: the deadline has passed and it is not done; `in-time`, `done-late`: it is done; `missed`: it was not done
 * and cannot be any more (the course has ended, or the next time has come); `not-applicable`: it does not concern this
 * course; `unknown`: a fact is missing that it hangs on.
 */
export const effortStatuses = [
  "late",
  "soon",
  "due",
  "unknown",
  "upcoming",
  "in-time",
  "done-late",
  "missed",
  "not-applicable",
] as const;
export type EffortStatus = (typeof effortStatuses)[number];

/** A step as it falls due once. Days since 1970; `done` only where it is done by the day that is asked about. */
export interface Occurrence {
  readonly step: EffortStep;
  /** Which time, of a step that comes again: 1, 2 … */
  readonly nth: number;
  readonly opens: number | null;
  readonly deadline: number | null;
  readonly done: number | null;
  readonly status: EffortStatus;
  /** What the answer rests on; empty where it was not asked for. */
  readonly reasons: Reasons;
}

/** What is known of an occurrence, before it is asked where it stands. `lost`: the first day it cannot be done any more. */
export interface Planned {
  readonly step: EffortStep;
  readonly nth: number;
  readonly opens: number | null;
  readonly deadline: number | null;
  readonly done: number | null;
  readonly lost: number | null;
  readonly reasons: Reasons;
}

/** Where an occurrence stands on a day. Nothing else of an answer hangs on today. */
export function stand(planned: Planned, today: number): Occurrence {
  const { step, nth, opens, deadline, reasons } = planned;
  const done = planned.done !== null && planned.done <= today ? planned.done : null;
  return { step, nth, opens, deadline, done, status: statusOf(planned, done, today), reasons };
}

function statusOf({ step, opens, deadline, lost }: Planned, done: number | null, today: number): EffortStatus {
  if (done !== null) return deadline === null || done <= deadline ? "in-time" : "done-late";
  const gone = lost !== null && today >= lost;
  const passed = deadline !== null && today > deadline;
  // What is voluntary is not owed: it is never late, and nothing is missed when it is not done.
  if (step.voluntary && (gone || passed)) return "not-applicable";
  if (gone) return "missed";
  if (passed) return "late";
  if (opens !== null && opens > today) return "upcoming";
  return deadline !== null && deadline - today <= step.soonDays ? "soon" : "due";
}
