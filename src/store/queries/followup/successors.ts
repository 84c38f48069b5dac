import type { Transaction } from "../../transaction.ts";

const decide = {
  name: "followup-decide-successor",
  text: `UPDATE promise_successor SET status = $4, modified = $5
    WHERE body_id = $1 AND promise_id = $2 AND successor_id = $3 AND deleted IS NULL RETURNING id`,
};

/** Writes down whether a promise came back as another; false where nobody proposed that it did. */
export async function decideSuccessor(
  tx: Transaction,
  bodyId: string,
  promiseId: string,
  successorId: string,
  status: "proposed" | "confirmed" | "rejected",
  at: string,
): Promise<boolean> {
  return (await tx.rows(decide, [bodyId, promiseId, successorId, status, at])).length > 0;
}
