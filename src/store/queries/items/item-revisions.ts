import type { ProposedItem } from "../../../records/proposed-item.ts";
import type { Transaction } from "../../transaction.ts";

/** A revision as a list shows it. `author`: null where nobody had signed in, or the account is not to be seen. */
export interface RevisionLine {
  readonly number: number;
  readonly basedOn: number | null;
  readonly accountId: string | null;
  readonly author: string | null;
  readonly created: string;
}

const lines = {
  name: "items-revisions",
  text: `SELECT v.number, v.based_on AS "basedOn", v.account_id AS "accountId", a.name AS author, v.created
    FROM proposed_item_revision v LEFT JOIN account a ON a.id = v.account_id
    WHERE v.body_id = $1 AND v.item_id = $2 ORDER BY v.number DESC`,
};

/** An item's revisions, the newest first. */
export async function itemRevisions(tx: Transaction, bodyId: string, itemId: string): Promise<RevisionLine[]> {
  return tx.rows<RevisionLine>(lines, [bodyId, itemId]);
}

const content = {
  name: "items-revision",
  text: "SELECT content FROM proposed_item_revision WHERE body_id = $1 AND item_id = $2 AND number = $3",
};

/** What an item said at one revision; null where it has none of that number. */
export async function itemAtRevision(
  tx: Transaction,
  bodyId: string,
  itemId: string,
  number: number,
): Promise<ProposedItem | null> {
  const [found] = await tx.rows<{ content: ProposedItem }>(content, [bodyId, itemId, number]);
  return found?.content ?? null;
}
