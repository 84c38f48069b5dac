import type { Transaction } from "../../transaction.ts";

/**
 * SQL for the case that the case of a row is now: that of the columns `body` and `id`, or the one it was joined to, and
 * that one's again. An id of anything but a case stays what it is.
 */
export function caseNow(body: string, id: string): string {
  return `(
    WITH RECURSIVE leads (id, step) AS (
      SELECT ${id}, 0
      UNION ALL
      SELECT t.joined_to, leads.step + 1 FROM leads JOIN case_thread t ON t.body_id = ${body} AND t.id = leads.id
      WHERE t.joined_to IS NOT NULL
    )
    SELECT leads.id FROM leads ORDER BY leads.step DESC LIMIT 1)`;
}

/** A case that was joined to another. `at`: when. */
export interface JoinedCase {
  readonly id: string;
  readonly joinedTo: string;
  readonly at: string;
}

const under = {
  name: "threads-joined-cases",
  text: `
    WITH RECURSIVE joined (id, "joinedTo", at) AS (
      SELECT id, joined_to, deleted FROM case_thread WHERE body_id = $1::uuid AND joined_to = $2::uuid
      UNION ALL
      SELECT t.id, t.joined_to, t.deleted FROM joined j JOIN case_thread t ON t.body_id = $1::uuid AND t.joined_to = j.id
    )
    SELECT id, "joinedTo", at FROM joined`,
};

/** All cases that were joined to a case, or to one that was. */
export async function joinedCases(tx: Transaction, bodyId: string, caseId: string): Promise<JoinedCase[]> {
  return tx.rows<JoinedCase>(under, [bodyId, caseId]);
}

const move = {
  name: "threads-move-case",
  text: `UPDATE case_item SET case_id = $3, came_from = coalesce(came_from, $2), modified = $4 WHERE body_id = $1 AND case_id = $2`,
};

const close = {
  name: "threads-close-case",
  text: `UPDATE case_thread SET deleted = $4, modified = $4, slug = NULL, joined_to = $3 WHERE body_id = $1 AND id = $2`,
};

/** Lets all items of one case be of another, and closes the one they leave. */
export async function mergeCases(tx: Transaction, bodyId: string, from: string, to: string, at: string): Promise<void> {
  await tx.rows(move, [bodyId, from, to, at]);
  await tx.rows(close, [bodyId, from, to, at]);
}

const back = {
  name: "threads-move-back",
  text: `UPDATE case_item SET case_id = $3, came_from = nullif(came_from, $3::uuid), modified = $4
    WHERE body_id = $1 AND case_id = $2 AND came_from = ANY ($5::uuid[])`,
};

const reopen = {
  name: "threads-reopen-case",
  text: `UPDATE case_thread SET deleted = NULL, modified = $3, joined_to = NULL WHERE body_id = $1 AND id = $2`,
};

/** Undoes `mergeCases`: what came from `from`, and from the cases joined to it before, goes back to it. */
export async function splitCases(tx: Transaction, bodyId: string, from: string, to: string, at: string): Promise<void> {
  const origins = [from, ...(await joinedCases(tx, bodyId, from)).map((one) => one.id)];
  await tx.rows(back, [bodyId, to, from, at, origins]);
  await tx.rows(reopen, [bodyId, from, at]);
}

const letGo = {
  name: "threads-let-go",
  text: `UPDATE case_thread t SET joined_to = NULL, modified = $3
    WHERE t.body_id = $1 AND t.joined_to = $2
      AND NOT EXISTS (SELECT FROM case_thread o WHERE o.body_id = $1 AND o.joined_to = t.id)
      AND NOT EXISTS (SELECT FROM case_item c WHERE c.body_id = $1 AND c.came_from = t.id AND c.deleted IS NULL)`,
};

/** Lets go of the cases joined to this one of which a person has taken every item out again: they are not this matter. */
export async function letEmptyCasesGo(tx: Transaction, bodyId: string, caseId: string, at: string): Promise<void> {
  await tx.rows(letGo, [bodyId, caseId, at]);
}
