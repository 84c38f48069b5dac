import type { PublishedItem, PublishedPromise } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const items = (name: string, column: string) => ({
  name,
  text: `
    SELECT i.id, i.meeting_id AS "meetingId", i.committee_id AS "committeeId", i.case_id AS "caseId", i.position, a.path,
      i.record - '{sections,absent,guests,subItems,earlierDecisions,route}'::text[] AS record, i.created, i.modified
    FROM public_item i
    LEFT JOIN public_address a ON a.body_id = i.body_id AND a.record_id = i.id AND a.current
    WHERE i.body_id = $1 AND i.${column} = ANY($2::uuid[]) AND i.deleted IS NULL
    ORDER BY i.meeting_id, i.position`,
});

const byId = items("published-items", "id");
const ofMeetings = items("published-items-of-meetings", "meeting_id");
const ofCases = items("published-items-of-cases", "case_id");

/** The items with these ids. */
export async function publishedItems(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<PublishedItem[]> {
  return tx.rows<PublishedItem>(byId, [bodyId, ids]);
}

/** All items of these meetings, each meeting's in its own order. */
export async function itemsOfMeetings(tx: Transaction, bodyId: string, meetingIds: readonly string[]) {
  return tx.rows<PublishedItem>(ofMeetings, [bodyId, meetingIds]);
}

/** All items of these cases. */
export async function itemsOfCases(tx: Transaction, bodyId: string, caseIds: readonly string[]) {
  return tx.rows<PublishedItem>(ofCases, [bodyId, caseIds]);
}

const promises = {
  name: "published-promises-of-items",
  text: `SELECT id, item_id AS "itemId", state, record, modified FROM public_promise
    WHERE body_id = $1 AND item_id = ANY($2::uuid[]) AND deleted IS NULL ORDER BY created, id`,
};

/** The public promises that stand in these items. */
export async function promisesOfItems(tx: Transaction, bodyId: string, itemIds: readonly string[]) {
  return tx.rows<PublishedPromise>(promises, [bodyId, itemIds]);
}
