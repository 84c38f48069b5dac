import type { MadeFrom, ProposedItem, ProposedState } from "../../../records/proposed-item.ts";
import type { Transaction } from "../../transaction.ts";
import { takenOfEntry } from "../agenda/taken-revisions.ts";
import { changedBy } from "./changed-by-sql.ts";

/**
 * An item as a list shows it. `agendaId`: the agenda it stands on; `remarks`: those that wait for an answer;
 * `approvedRevision`: the last that was approved, and `changedBy` who wrote since then.
 */
export interface ItemLine {
  readonly id: string;
  readonly committeeId: string;
  readonly committee: string;
  readonly state: ProposedState;
  readonly revision: number;
  readonly approvedRevision: number | null;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly madeFrom: MadeFrom;
  readonly promiseId: string | null;
  readonly earlierId: string | null;
  readonly agendaId: string | null;
  readonly remarks: number;
  readonly changedBy: readonly (string | null)[];
  readonly modified: string;
}

/**
 * An item with the text of its newest revision. `publicItemId`: what it became when its agenda was published;
 * `takenRevision`: the revision its agenda has though nobody has approved it.
 */
export interface StoredProposedItem extends ItemLine {
  readonly content: ProposedItem;
  readonly publicItemId: string | null;
  readonly takenRevision: number | null;
}

const line = `i.id, i.committee_id AS "committeeId", coalesce(c.name, s.name) AS committee, i.state, i.revision,
  i.approved_revision AS "approvedRevision", i.title, i.case_number AS "caseNumber", i.made_from AS "madeFrom",
  i.promise_id AS "promiseId", i.earlier_id AS "earlierId", e.agenda_id AS "agendaId", i.modified,
  (SELECT count(*)::int FROM item_remark m
    WHERE m.body_id = i.body_id AND m.item_id = i.id AND m.answer IS NULL) AS remarks, ${changedBy} AS "changedBy"`;

const from = `proposed_item i
  LEFT JOIN committee c ON c.body_id = i.body_id AND c.id = i.committee_id
  LEFT JOIN public_committee s ON s.body_id = i.body_id AND s.id = i.committee_id
  LEFT JOIN agenda_entry e ON e.body_id = i.body_id AND e.proposed_item_id = i.id AND e.deleted IS NULL`;

const all = {
  name: "items-all",
  text: `SELECT ${line} FROM ${from}
    WHERE i.body_id = $1 AND ($2::uuid IS NULL OR i.committee_id = $2) AND ($3::text[] IS NULL OR i.state = ANY ($3))
    ORDER BY i.modified DESC, i.id LIMIT 500`,
};

/** A body's items, the last changed first; at most 500. `committeeId` null: of all committees; `states` null: all. */
export async function proposedItems(
  tx: Transaction,
  bodyId: string,
  committeeId: string | null = null,
  states: readonly ProposedState[] | null = null,
): Promise<ItemLine[]> {
  return tx.rows<ItemLine>(all, [bodyId, committeeId, states]);
}

const content = `v.content, e.item_id AS "publicItemId", t.revision AS "takenRevision"`;
const newest = `JOIN proposed_item_revision v ON v.body_id = i.body_id AND v.item_id = i.id AND v.number = i.revision
  LEFT JOIN LATERAL (${takenOfEntry}) t ON true`;

const one = {
  name: "items-one",
  text: `SELECT ${line}, ${content} FROM ${from} ${newest} WHERE i.body_id = $1 AND i.id = $2`,
};

/** One item; null where the viewer has none of that id. */
export async function proposedItem(tx: Transaction, bodyId: string, id: string): Promise<StoredProposedItem | null> {
  const [found] = await tx.rows<StoredProposedItem>(one, [bodyId, id]);
  return found ?? null;
}

const lock = {
  name: "items-lock",
  text: "SELECT id FROM proposed_item WHERE body_id = $1 AND id = $2 FOR UPDATE",
};

/** Waits until nobody else changes the item. Held until the transaction ends. */
export async function lockItem(tx: Transaction, bodyId: string, id: string): Promise<void> {
  await tx.rows(lock, [bodyId, id]);
}

const following = {
  name: "items-following",
  text: `SELECT ${line} FROM ${from} WHERE i.body_id = $1 AND i.earlier_id = $2 ORDER BY coalesce(c.name, s.name) COLLATE "da-x-icu", i.id`,
};

/** The items other committees were given from this one. */
export async function followingItems(tx: Transaction, bodyId: string, id: string): Promise<ItemLine[]> {
  return tx.rows<ItemLine>(following, [bodyId, id]);
}
