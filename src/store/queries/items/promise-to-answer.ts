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
    FROM (SELECT body_id, id, what, committee_id, item_id, 1 AS rank FROM promise
          WHERE body_id = $1 AND id = $2 AND deleted IS NULL
        UNION ALL SELECT body_id, id, record ->> 'what', committee_id, item_id, 2 FROM public_promise
          WHERE body_id = $1 AND id = $2 AND deleted IS NULL) p
      LEFT JOIN public_item i ON i.body_id = p.body_id AND i.id = p.item_id AND i.is_open
    ORDER BY p.rank LIMIT 1`,
};

/** A promise as whoever writes an item to answer it sees it: all of the body's, or those that everybody sees; else null. */
export async function promiseToAnswer(tx: Transaction, bodyId: string, id: string): Promise<PromiseToAnswer | null> {
  const [found] = await tx.rows<PromiseToAnswer>(find, [bodyId, id]);
  return found ?? null;
}
