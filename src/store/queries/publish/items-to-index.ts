import type { Transaction } from "../../transaction.ts";
import type { IndexedItem } from "../search/index-items.ts";

const statement = {
  name: "publish-items-to-index",
  text: `
    SELECT i.body_id AS "bodyId", i.id, i.meeting_id AS "meetingId", i.committee_id AS "committeeId",
      i.case_id AS "caseId", m.kind, i.day, i.record
    FROM public_item i JOIN public_meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
    WHERE i.body_id = $1 AND i.id = ANY ($2::uuid[])`,
};

/** Published items as the search index takes them. */
export async function itemsToIndex(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<IndexedItem[]> {
  return tx.rows<IndexedItem>(statement, [bodyId, ids]);
}
