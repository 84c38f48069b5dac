import type { Transaction } from "../../transaction.ts";

/** A demand as it is stored. */
export interface StoredDemand {
  readonly id: string;
  readonly committeeId: string;
  readonly meetingId: string;
  readonly names: readonly string[];
  readonly recommendation: string;
  readonly decision: string | null;
  readonly councilId: string | null;
  readonly proposedItemId: string | null;
  readonly settled: string | null;
  readonly deleted: string | null;
}

const columns = `id, committee_id AS "committeeId", meeting_id AS "meetingId", names, recommendation, decision,
  council_id AS "councilId", proposed_item_id AS "proposedItemId", settled, deleted`;

const ofMeeting = {
  name: "demands-of-meeting",
  text: `SELECT ${columns} FROM demanded_item WHERE body_id = $1 AND meeting_id = $2 FOR UPDATE`,
};

/** The demands of a meeting, those that were taken back too. Nobody else changes them until the transaction ends. */
export async function demandsOfMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<StoredDemand[]> {
  return tx.rows<StoredDemand>(ofMeeting, [bodyId, meetingId]);
}

const one = {
  name: "demands-one",
  text: `SELECT ${columns} FROM demanded_item WHERE body_id = $1 AND id = $2 AND deleted IS NULL FOR UPDATE`,
};

/** A demand by the id of the committee's item; null where there is none that stands. */
export async function lockDemand(tx: Transaction, bodyId: string, id: string): Promise<StoredDemand | null> {
  const [found] = await tx.rows<StoredDemand>(one, [bodyId, id]);
  return found ?? null;
}

const keep = {
  name: "demands-keep",
  text: `INSERT INTO demanded_item AS kept (body_id, id, meeting_id, committee_id, names, recommendation, decision,
      council_id, proposed_item_id, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
    ON CONFLICT (body_id, id) DO UPDATE SET names = excluded.names, recommendation = excluded.recommendation,
      decision = excluded.decision, council_id = excluded.council_id, proposed_item_id = excluded.proposed_item_id,
      modified = excluded.modified, deleted = NULL`,
};

/** Writes a demand as it now is; one that was taken back stands again. */
export async function keepDemand(
  tx: Transaction,
  bodyId: string,
  demand: Omit<StoredDemand, "settled" | "deleted">,
  at: string,
): Promise<void> {
  const { id, meetingId, committeeId, names, recommendation, decision, councilId, proposedItemId } = demand;
  await tx.rows(keep, [
    bodyId,
    id,
    meetingId,
    committeeId,
    names,
    recommendation,
    decision,
    councilId,
    proposedItemId,
    at,
  ]);
}

const takeBack = {
  name: "demands-take-back",
  text: "UPDATE demanded_item SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2",
};

/** The demand stands no longer. */
export async function takeDemandBack(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(takeBack, [bodyId, id, at]);
}

const settle = {
  name: "demands-settle",
  text: `UPDATE demanded_item SET settled = $3, settled_note = $4, settled_by = $5, modified = $6
    WHERE body_id = $1 AND id = $2`,
};

/** Writes down that the council has decided, and what; with a null note, that it has not. */
export async function settleDemandRow(
  tx: Transaction,
  bodyId: string,
  id: string,
  said: { readonly note: string; readonly by: string | null } | null,
  at: string,
): Promise<void> {
  await tx.rows(settle, [bodyId, id, said === null ? null : at, said?.note ?? null, said?.by ?? null, at]);
}

const proposed = {
  name: "demands-proposed-of-item",
  text: `SELECT e.proposed_item_id AS id FROM agenda_entry e
    WHERE e.body_id = $1 AND e.item_id = $2 AND e.proposed_item_id IS NOT NULL ORDER BY e.deleted NULLS FIRST, e.created DESC
    LIMIT 1`,
};

/** The proposed item that a meeting's item was published from; null where its agenda was not put together here. */
export async function proposedOfItem(tx: Transaction, bodyId: string, itemId: string): Promise<string | null> {
  const [found] = await tx.rows<{ id: string }>(proposed, [bodyId, itemId]);
  return found?.id ?? null;
}
