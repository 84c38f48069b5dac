import type { MadeFrom, ProposedItem, ProposedState } from "../../../records/proposed-item.ts";
import type { Transaction } from "../../transaction.ts";

export interface NewProposedItem {
  readonly id: string;
  readonly committeeId: string;
  readonly content: ProposedItem;
  readonly madeFrom: MadeFrom;
  readonly promiseId: string | null;
  readonly earlierId: string | null;
}

const insert = {
  name: "items-insert",
  text: `INSERT INTO proposed_item
      (body_id, id, committee_id, state, revision, title, case_number, made_from, promise_id, earlier_id, created, modified)
    VALUES ($1, $2, $3, 'draft', 1, $4, nullif($5, ''), $6, $7, $8, $9, $9)`,
};

/** Adds an item without a revision; `addItemRevision` must follow in the same transaction. */
export async function insertItem(tx: Transaction, bodyId: string, item: NewProposedItem, at: string): Promise<void> {
  const { id, committeeId, content, madeFrom, promiseId, earlierId } = item;
  const { title, caseNumber } = content;
  await tx.rows(insert, [bodyId, id, committeeId, title, caseNumber, madeFrom, promiseId, earlierId, at]);
}

export interface NewItemRevision {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  /** The revision its author had before him; null for the first. */
  readonly basedOn: number | null;
  readonly content: ProposedItem;
  readonly accountId: string | null;
}

const revise = {
  name: "items-revise",
  text: `WITH added AS (
      INSERT INTO proposed_item_revision
        (body_id, id, item_id, number, based_on, content, account_id, created, modified)
      VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $8))
    UPDATE proposed_item SET revision = $4, title = $9, case_number = nullif($10, ''), modified = $8
    WHERE body_id = $1 AND id = $3`,
};

/** Adds a revision and makes it the item's newest. */
export async function addItemRevision(
  tx: Transaction,
  bodyId: string,
  revision: NewItemRevision,
  at: string,
): Promise<void> {
  const { id, itemId, number, basedOn, content, accountId } = revision;
  const json = JSON.stringify(content);
  const { title, caseNumber } = content;
  await tx.rows(revise, [bodyId, id, itemId, number, basedOn, json, accountId, at, title, caseNumber]);
}

const move = {
  name: "items-move",
  text: `UPDATE proposed_item SET state = $3, approved_revision = $4, modified = $5 WHERE body_id = $1 AND id = $2`,
};

/** Takes an item a step on, or back. `approvedRevision`: what was approved; null where nothing is. */
export async function moveItem(
  tx: Transaction,
  bodyId: string,
  id: string,
  state: ProposedState,
  approvedRevision: number | null,
  at: string,
): Promise<void> {
  await tx.rows(move, [bodyId, id, state, approvedRevision, at]);
}
