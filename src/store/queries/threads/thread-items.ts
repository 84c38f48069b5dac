import type { Transaction } from "../../transaction.ts";

/**
 * An open item that is in the store, with the case it is of. `caseCreated` orders cases by age; `cameFrom`: the case it
 * was of before a person first joined that one with another; `alone`: nothing but a person's word put it where it is.
 */
export interface ThreadItem {
  readonly itemId: string;
  readonly meetingId: string;
  readonly caseId: string | null;
  readonly caseCreated: string | null;
  readonly cameFrom: string | null;
  readonly alone: boolean;
}

const find = {
  name: "threads-items",
  text: `
    SELECT i.id AS "itemId", i.meeting_id AS "meetingId", c.case_id AS "caseId", t.created AS "caseCreated",
      c.came_from AS "cameFrom", coalesce(c.evidence = '["confirmed"]', false) AS alone
    FROM item i
      LEFT JOIN case_item c ON c.body_id = i.body_id AND c.item_id = i.id AND c.deleted IS NULL
      LEFT JOIN case_thread t ON t.body_id = c.body_id AND t.id = c.case_id
    WHERE i.body_id = $1 AND i.id = ANY ($2::uuid[]) AND i.is_open AND i.deleted IS NULL`,
};

/** The open items of these ids, in no order; closed ones are of no case and are left out. */
export async function threadItems(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<ThreadItem[]> {
  return tx.rows<ThreadItem>(find, [bodyId, ids]);
}

const others = {
  name: "threads-others-of-case",
  text: `SELECT item_id AS id FROM case_item
    WHERE body_id = $1 AND case_id = $2 AND item_id <> $3 AND deleted IS NULL ORDER BY item_id LIMIT 1000`,
};

/** The other items of an item's case. */
export async function othersOfCase(tx: Transaction, bodyId: string, caseId: string, itemId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(others, [bodyId, caseId, itemId])).map((row) => row.id);
}
