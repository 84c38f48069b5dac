import type { Outcome } from "../../../records/outcome.ts";
import type { Transaction } from "../../transaction.ts";

/** A confirmed answer as strangers see it. `kind` null: there is one, and it may not be shown. */
export interface PublicAnswer {
  readonly id: string;
  readonly kind: "item" | "document" | "note" | null;
  /** The last day of the occurrence it answers; null where it answers the whole promise. */
  readonly period: string | null;
  readonly day: string | null;
  readonly inTime: boolean;
  readonly note: string | null;
  readonly itemId: string | null;
  readonly itemSlug: string | null;
  readonly itemNumber: string | null;
  readonly itemTitle: string | null;
  readonly outcome: Outcome | null;
  readonly meetingSlug: string | null;
  readonly committeeSlug: string | null;
  readonly committee: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
}

const statement = {
  name: "public-answers-of-promise",
  text: `
    SELECT a.id, a.kind, a.period, a.day, a.in_time AS "inTime", a.note, i.id AS "itemId", i.slug AS "itemSlug",
      i.number AS "itemNumber", i.title AS "itemTitle", i.outcome, m.slug AS "meetingSlug", c.slug AS "committeeSlug",
      c.name AS committee, d.id AS "documentId", d.title AS "documentTitle"
    FROM public_promise_answer a
    LEFT JOIN public_item i ON i.body_id = a.body_id AND i.id = a.item_id
    LEFT JOIN public_meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
    LEFT JOIN public_committee c ON c.body_id = i.body_id AND c.id = i.committee_id
    LEFT JOIN public_document d ON d.body_id = a.body_id AND d.id = a.document_id
    WHERE a.body_id = $1::uuid AND a.promise_id = $2::uuid
    ORDER BY a.period NULLS FIRST, a.day NULLS LAST, a.id
    LIMIT 500`,
};

/** The answers of a promise, by the occurrence they answer and then by day. */
export async function answersOfPromise(tx: Transaction, bodyId: string, promiseId: string): Promise<PublicAnswer[]> {
  return tx.rows<PublicAnswer>(statement, [bodyId, promiseId]);
}
