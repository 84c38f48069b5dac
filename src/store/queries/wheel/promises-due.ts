import { occurrencesOf } from "../../../records/occurrences.ts";
import type { PromiseDue as Due, PromiseKind } from "../../../records/promise.ts";
import type { Transaction } from "../../transaction.ts";

/** A promise on the last day it can be kept; a recurring one stands once on each of its days. */
export interface PromiseDue {
  readonly id: string;
  readonly committeeId: string | null;
  readonly kind: PromiseKind;
  readonly what: string;
  readonly due: string;
  readonly answered: boolean;
  /** Its page's address; null where it has none. */
  readonly path: string | null;
  readonly public: boolean;
  readonly modified: string;
}

interface DueRow extends PromiseDue {
  readonly when: Due;
  readonly day: string | null;
  readonly goLive: string;
  /** The last days of the occurrences that were answered. */
  readonly periods: readonly string[];
}

// What was withdrawn or replaced falls due no more; what fell due before the body answers for its promises is history.
const statement = {
  name: "public-wheel-promises-due",
  text: `
    SELECT p.id, p.committee_id AS "committeeId", p.kind, p.record ->> 'what' AS what,
      coalesce(p.pending_due, p.due_to) AS due, p.settled IS NOT NULL AS answered, a.path, true AS public, p.modified,
      p.record -> 'due' AS when, p.day, b.go_live AS "goLive",
      ARRAY(SELECT r.period::text FROM public_promise_answer r
        WHERE r.body_id = p.body_id AND r.promise_id = p.id AND r.period IS NOT NULL AND r.deleted IS NULL) AS periods
    FROM public_promise p
    JOIN public_body b ON b.body_id = p.body_id
    LEFT JOIN public_address a ON a.body_id = p.body_id AND a.record_id = p.id AND a.current
    WHERE p.body_id = $1::uuid AND ($2::uuid IS NULL OR p.committee_id = $2::uuid) AND p.deleted IS NULL
      AND (p.settled IS NULL OR p.settled = 'answered') AND p.kind NOT IN ('idea', 'standing-rule')
      AND CASE WHEN p.recurrence IS NULL THEN coalesce(p.pending_due, p.due_to) BETWEEN $3::date AND $4::date
        ELSE p.settled IS NULL AND p.pending_due <= $4::date AND (p.until IS NULL OR p.until >= $3::date) END
    ORDER BY due, p.id LIMIT 2000`,
};

/**
 * The promises that strangers may see and that fall due in a period of ISO days, of one committee or of all, by day.
 * Those who keep the wheel see the same: a promise that nobody is sure of waits at their desk and is on nobody's wheel.
 */
export async function promisesDue(
  tx: Transaction,
  bodyId: string,
  committeeId: string | null,
  from: string,
  to: string,
): Promise<PromiseDue[]> {
  const rows = await tx.rows<DueRow>(statement, [bodyId, committeeId, from, to]);
  const due = rows.flatMap((row) => eachDay(row, from, to));
  return due.sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1));
}

function eachDay({ when, day, goLive, periods, ...promise }: DueRow, from: string, to: string): PromiseDue[] {
  if (when.recurrence === null) return [promise];
  return occurrencesOf(when, day, to)
    .filter((one) => one.to >= from && one.to >= goLive)
    .map((one) => ({ ...promise, due: one.to, answered: periods.includes(one.to) }));
}
