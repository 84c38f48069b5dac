import type { EffortSpan } from "../../../records/effort-model.ts";

/**
 * One thing that an answer rests on: which fact, which rule, which date. Days are days since 1970. Put into words by
 * whoever shows it.
 */
export type EffortReason =
  /** A fact that was used. */
  | { readonly what: "fact"; readonly fact: string; readonly day: number; readonly value: string | null }
  /** A fact that would be needed and is not known. */
  | { readonly what: "missing"; readonly fact: string }
  /** A day that was reckoned: a span from another. */
  | { readonly what: "added"; readonly from: number; readonly span: EffortSpan; readonly gives: number }
  /** A stretch of the calendar's year. */
  | { readonly what: "stretch"; readonly from: number; readonly to: number }
  /** Whether a state was one of those asked for, on a day. */
  | {
      readonly what: "is";
      readonly fact: string;
      readonly values: readonly string[];
      readonly found: string | null;
      readonly on: number;
      readonly holds: boolean;
    }
  /** Whether so long had `gone` by on a day, and whether that is what was asked for. */
  | {
      readonly what: "elapsed";
      readonly fact: string;
      readonly since: number;
      readonly atLeast: EffortSpan;
      readonly on: number;
      readonly gone: boolean;
      readonly holds: boolean;
    }
  /** How many of the last months before a day lay in periods. */
  | {
      readonly what: "months";
      readonly fact: string;
      readonly found: number;
      readonly atLeast: number;
      readonly of: number;
      readonly on: number;
      readonly holds: boolean;
    }
  /** The conditions held on `to` for the first time since the day they were asked for first. */
  | { readonly what: "put-off"; readonly from: number; readonly to: number }
  /** The step is for other target groups. */
  | { readonly what: "other-group" }
  /** No target group fits the course. */
  | { readonly what: "no-group" }
  /** The course ended before the deadline. */
  | { readonly what: "ended"; readonly day: number };

/** Where reasons are gathered; null where nobody asks, so that reckoning many courses costs nothing for it. */
export type Reasons = EffortReason[] | null;
