import type { Transaction } from "../../transaction.ts";

/** A record that points to one that is not there. `what`: from which column to which table. */
export interface BrokenReference {
  readonly what: string;
  readonly bodyId: string;
  readonly id: string;
}

/** From table and column to table: what foreign keys do not hold, because the tables are spread or written in another order. */
const references: readonly (readonly [from: string, column: string, to: string])[] = [
  ["document", "current_revision", "revision"],
  ["document", "published_revision", "revision"],
  ["notice", "document_id", "document"],
  ["public_committee", "body_id", "public_body"],
  ["public_meeting", "committee_id", "public_committee"],
  ["public_item", "meeting_id", "public_meeting"],
  ["public_item", "committee_id", "public_committee"],
  ["public_item", "case_id", "public_case"],
  ["public_item", "document_id", "public_document"],
  ["public_item", "id", "item"],
  ["public_document", "meeting_id", "public_meeting"],
  ["public_document", "id", "document"],
  ["public_person", "id", "person"],
  ["public_membership", "person_id", "public_person"],
  ["public_membership", "committee_id", "public_committee"],
  ["public_attendance", "person_id", "public_person"],
  ["public_attendance", "meeting_id", "public_meeting"],
  ["public_attendance", "item_id", "public_item"],
  ["public_vote", "person_id", "public_person"],
  ["public_vote", "item_id", "public_item"],
  ["promise", "superseded_by", "promise"],
  ["promise", "merged_into", "promise"],
  ["public_promise", "id", "promise"],
  ["public_promise", "committee_id", "public_committee"],
  ["public_promise", "meeting_id", "public_meeting"],
  ["public_promise", "item_id", "public_item"],
  ["public_promise", "document_id", "public_document"],
  ["public_promise_answer", "id", "promise_answer"],
  ["public_promise_answer", "promise_id", "public_promise"],
  ["public_promise_answer", "item_id", "public_item"],
  ["public_promise_answer", "document_id", "public_document"],
];

const one = ([from, column, to]: (typeof references)[number]) => `
  (SELECT '${from}.${column} → ${to}' AS what, f.body_id AS "bodyId", f.id
   FROM ${from} f LEFT JOIN ${to} t ON t.body_id = f.body_id AND t.id = f.${column}
   WHERE f.${column} IS NOT NULL AND t.id IS NULL ORDER BY f.id LIMIT 100)`;

const statement = { name: "check-broken-references", text: references.map(one).join(" UNION ALL ") };

/** Every record, up to a hundred a kind, that points to a record that is not there. */
export async function brokenReferences(tx: Transaction): Promise<BrokenReference[]> {
  return tx.rows<BrokenReference>(statement);
}
