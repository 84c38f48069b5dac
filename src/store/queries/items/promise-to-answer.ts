import type { Transaction } from "../../transaction.ts";

/** What an item that is to answer a promise takes from it. */
export interface PromiseToAnswer {
  readonly what: string;
  readonly committeeId: string | null;
  /** The item the promise was made in, as strangers see it; null where it is closed or in no item. */
  readonly itemTitle: string | null;
  readonly caseNumber: string | null;
}

const find = {
  name: "items-promise",
  text: `SELECT p.what, p.committee_id AS "committeeId", i.title AS "itemTitle", i.record ->> 'caseNumber' AS "caseNumber"
    FROM promise p LEFT JOIN public_item i ON i.body_id = p.body_id AND i.id = p.item_id AND i.is_open
    WHERE p.body_id = $1 AND p.id = $2 AND p.deleted IS NULL`,
};

/** A promise as an item that is to answer it sees it; null where the viewer has none of that id. */
export async function promiseToAnswer(tx: Transaction, bodyId: string, id: string): Promise<PromiseToAnswer | null> {
  const [found] = await tx.rows<PromiseToAnswer>(find, [bodyId, id]);
  return found ?? null;
}
