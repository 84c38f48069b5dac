import type { PromiseDue, PromiseKind, PromiseState } from "../../../records/promise.ts";
import type { Transaction } from "../../transaction.ts";

/** What a public promise's standing follows from. */
export interface PublicPending {
  readonly id: string;
  readonly state: PromiseState;
  readonly confirmed: boolean;
  readonly kind: PromiseKind;
  readonly due: PromiseDue;
  readonly day: string | null;
  readonly answers: readonly { readonly period: string | null }[];
}

const page = {
  name: "followup-public-pending",
  text: `
    SELECT p.id, p.state, p.confirmed, p.kind, p.record -> 'due' AS due, p.day,
      coalesce((SELECT json_agg(json_build_object('period', a.period)) FROM public_promise_answer a
        WHERE a.body_id = p.body_id AND a.promise_id = p.id), '[]') AS answers
    FROM public_promise p WHERE p.body_id = $1 AND p.id > $2 ORDER BY p.id LIMIT 500`,
};

/** A page of a body's public promises, in order of their ids, after the id `after`. */
export async function publicPending(tx: Transaction, bodyId: string, after: string): Promise<PublicPending[]> {
  return tx.rows<PublicPending>(page, [bodyId, after]);
}

const write = {
  name: "followup-write-public-pending",
  text: `
    UPDATE public_promise p SET settled = given.settled, pending_due = given."pendingDue", modified = $3
    FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, settled text, "pendingDue" date)
    WHERE p.body_id = $1 AND p.id = given.id
      AND (p.settled, p.pending_due) IS DISTINCT FROM (given.settled, given."pendingDue")`,
};

/** Writes what public promises wait for. */
export async function writePublicPending(
  tx: Transaction,
  bodyId: string,
  at: string,
  rows: readonly { readonly id: string; readonly settled: string | null; readonly pendingDue: string | null }[],
): Promise<void> {
  if (rows.length > 0) await tx.rows(write, [bodyId, JSON.stringify(rows), at]);
}
