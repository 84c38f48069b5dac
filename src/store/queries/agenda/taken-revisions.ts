import type { Transaction } from "../../transaction.ts";

/**
 * The revision that was taken on line `e` for its item `i` without approval; none once that revision or a newer one is
 * approved.
 */
export const takenOfEntry = `SELECT k.id, k.revision, k.reason, k.created, b.name AS by
  FROM taken_revision k LEFT JOIN account b ON b.id = k.account_id
  WHERE k.body_id = e.body_id AND k.entry_id = e.id AND k.deleted IS NULL
    AND k.revision > coalesce(i.approved_revision, 0)
  ORDER BY k.revision DESC, k.created DESC LIMIT 1`;

export interface NewTaking {
  readonly id: string;
  readonly entryId: string;
  readonly revision: number;
  readonly reason: string;
  readonly accountId: string | null;
}

const insert = {
  name: "agenda-take-revision",
  text: `INSERT INTO taken_revision (body_id, id, entry_id, revision, reason, account_id, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
};

/** Has a line of an agenda show a revision that nobody has approved. */
export async function addTaking(tx: Transaction, bodyId: string, taking: NewTaking, at: string): Promise<void> {
  const { id, entryId, revision, reason, accountId } = taking;
  await tx.rows(insert, [bodyId, id, entryId, revision, reason, accountId, at]);
}

const end = {
  name: "agenda-leave-revision",
  text: `UPDATE taken_revision SET deleted = $3, modified = $3 WHERE body_id = $1 AND entry_id = $2 AND deleted IS NULL`,
};

/** Has a line show the approved revision again. */
export async function endTakings(tx: Transaction, bodyId: string, entryId: string, at: string): Promise<void> {
  await tx.rows(end, [bodyId, entryId, at]);
}
