import type { PromiseKind } from "../../../records/promise.ts";
import type { Transaction } from "../../transaction.ts";

/** A promise on the last day it can be kept; a recurring one on that of the first occurrence without an answer. */
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

const there = { name: "wheel-promises-there", text: "SELECT to_regclass('public_promise') IS NOT NULL AS there" };

// What was withdrawn or replaced falls due no more; what fell due before the body answers for its promises is history.
const statement = {
  name: "public-wheel-promises-due",
  text: `
    SELECT p.id, p.committee_id AS "committeeId", p.kind, p.record ->> 'what' AS what,
      coalesce(p.pending_due, p.due_to) AS due, p.settled IS NOT NULL AS answered, a.path, true AS public, p.modified
    FROM public_promise p
    LEFT JOIN public_address a ON a.body_id = p.body_id AND a.record_id = p.id AND a.current
    WHERE p.body_id = $1::uuid AND ($2::uuid IS NULL OR p.committee_id = $2::uuid) AND p.deleted IS NULL
      AND (p.settled IS NULL OR p.settled = 'answered') AND p.kind NOT IN ('idea', 'standing-rule')
      AND coalesce(p.pending_due, p.due_to) BETWEEN $3::date AND $4::date
    ORDER BY due, p.id`,
};

/**
 * The promises that strangers may see and that fall due in a period, of one committee or of all, by day. Those who keep
 * the wheel see the same: a promise that nobody is sure of waits at their desk and is on nobody's wheel.
 */
export async function promisesDue(
  tx: Transaction,
  bodyId: string,
  committeeId: string | null,
  from: string,
  to: string,
): Promise<PromiseDue[]> {
  const [found] = await tx.rows<{ there: boolean }>(there);
  return found?.there ? tx.rows<PromiseDue>(statement, [bodyId, committeeId, from, to]) : [];
}
