import type { PromiseCorrection, PromiseKind, PromiseState } from "../../../records/promise.ts";
import type { Standing } from "../../../records/standing.ts";
import { standingSql } from "./standing-sql.ts";

/** A promise as a line on the desk: for secretaries and administrators of the body, closed items' promises among them. */
export interface DeskPromiseLine {
  readonly id: string;
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly body: string;
  readonly origin: "read" | "hand";
  readonly kind: PromiseKind;
  readonly what: string;
  /** The sentence it was read from; null by hand. */
  readonly quote: string | null;
  readonly correction: PromiseCorrection;
  readonly state: PromiseState;
  readonly confirmed: boolean;
  readonly standing: Standing;
  /** 0 to 1; at `sureConfidence` or above strangers see it without a secretary's word. */
  readonly confidence: number;
  /** No current document says it any more; a person has touched it. */
  readonly missing: boolean;
  /** Strangers see it. */
  readonly shown: boolean;
  readonly day: string | null;
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  readonly recurrence: string | null;
  readonly anchor: string | null;
  readonly until: string | null;
  readonly pendingDue: string | null;
  readonly ownerName: string | null;
  readonly ownerEmail: string | null;
  readonly deputyName: string | null;
  readonly deputyEmail: string | null;
  readonly supersededBy: string | null;
  readonly mergedInto: string | null;
  /** Answers that wait for a person's word. */
  readonly proposals: number;
  readonly committeeId: string | null;
  readonly committee: string | null;
  readonly committeeSlug: string | null;
  readonly meetingId: string | null;
  readonly meetingSlug: string | null;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
  /** False: of a closed item, and never public. Null: of no item. */
  readonly itemOpen: boolean | null;
  /** The item's number as strangers see it; null where they do not. */
  readonly itemSlug: string | null;
  readonly documentId: string | null;
  readonly documentName: string | null;
  readonly modified: string;
}

/** The columns of a `DeskPromiseLine`, to stand after SELECT together with `deskPromiseFrom`. */
export const deskPromiseColumns = (today: string) => `
  p.id, p.body_id AS "bodyId", b.slug AS "bodySlug", b.name AS body, p.origin, p.kind, p.what, p.found ->> 'quote' AS quote,
  p.correction, p.state, p.confirmed, ${standingSql("p", today)} AS standing, p.confidence, p.missing,
  EXISTS (SELECT FROM public_promise s WHERE s.body_id = p.body_id AND s.id = p.id) AS shown, p.day,
  p.due_from AS "dueFrom", p.due_to AS "dueTo", p.recurrence, p.anchor, p.until, p.pending_due AS "pendingDue",
  p.owner_name AS "ownerName", p.owner_email AS "ownerEmail", p.deputy_name AS "deputyName",
  p.deputy_email AS "deputyEmail", p.superseded_by AS "supersededBy", p.merged_into AS "mergedInto",
  (SELECT count(*)::int FROM promise_answer a WHERE a.body_id = p.body_id AND a.promise_id = p.id
    AND a.status = 'proposed' AND a.deleted IS NULL) AS proposals,
  p.committee_id AS "committeeId", c.name AS committee, c.slug AS "committeeSlug", p.meeting_id AS "meetingId",
  m.slug AS "meetingSlug", p.item_id AS "itemId", i.title AS "itemTitle", i.is_open AS "itemOpen", s.slug AS "itemSlug",
  p.document_id AS "documentId", d.name AS "documentName", p.modified`;

/** The promises that `chosen` names (a SELECT of `id`; `$1` is the body); see `promiseLineFrom`. */
export const deskPromiseFrom = (chosen: string) => `
  FROM (SELECT id FROM (${chosen}) these OFFSET 0) chosen
  CROSS JOIN LATERAL (SELECT * FROM promise p WHERE p.body_id = $1::uuid AND p.id = chosen.id OFFSET 0) p
  JOIN body b ON b.body_id = p.body_id
  LEFT JOIN LATERAL (SELECT name, slug FROM committee c
    WHERE c.body_id = $1::uuid AND c.id = p.committee_id OFFSET 0) c ON true
  LEFT JOIN LATERAL (SELECT slug FROM meeting m WHERE m.body_id = $1::uuid AND m.id = p.meeting_id OFFSET 0) m ON true
  LEFT JOIN LATERAL (SELECT title, is_open FROM item i WHERE i.body_id = $1::uuid AND i.id = p.item_id OFFSET 0) i ON true
  LEFT JOIN LATERAL (SELECT slug FROM public_item s WHERE s.body_id = $1::uuid AND s.id = p.item_id OFFSET 0) s ON true
  LEFT JOIN LATERAL (SELECT name FROM document d
    WHERE d.body_id = $1::uuid AND d.id = p.document_id OFFSET 0) d ON true`;
