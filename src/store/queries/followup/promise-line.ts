import type { PromiseKind, PromiseRecord, PromiseState } from "../../../records/promise.ts";
import type { Standing } from "../../../records/standing.ts";
import { standingSql } from "./standing-sql.ts";

/** A promise as a line of a public list: what it says, where it was made, when it is due and where it stands. */
export interface PromiseLine {
  readonly id: string;
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly body: string;
  readonly kind: PromiseKind;
  /** As strangers may see it: `quote`, `by`, `to`, `what`, `due`, `condition`. */
  readonly record: Partial<PromiseRecord> & Pick<PromiseRecord, "kind" | "what" | "due">;
  readonly state: PromiseState;
  /** False: read by the program, and no secretary has said that it is a promise. */
  readonly confirmed: boolean;
  readonly standing: Standing;
  /** The day it was made: the meeting's, or the paper's. */
  readonly day: string | null;
  /** The last day of the first occurrence that waits; null where none does. */
  readonly pendingDue: string | null;
  /** The day of the newest answer that may be shown, and how many answers there are. */
  readonly answeredOn: string | null;
  readonly answers: number;
  readonly committeeId: string | null;
  readonly committeeSlug: string | null;
  readonly committee: string | null;
  readonly meetingId: string | null;
  readonly meetingSlug: string | null;
  readonly itemId: string | null;
  readonly itemSlug: string | null;
  readonly itemNumber: string | null;
  readonly itemTitle: string | null;
  readonly caseId: string | null;
  readonly caseSlug: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly modified: string;
}

/** The columns of a `PromiseLine`, to stand after SELECT together with `promiseLineFrom`. `today`: as in `standingSql`. */
export const promiseLineColumns = (today: string) => `
  p.id, p.body_id AS "bodyId", b.slug AS "bodySlug", b.name AS body, p.kind, p.record, p.state, p.confirmed,
  ${standingSql("p", today)} AS standing, p.day, p.pending_due AS "pendingDue",
  given."answeredOn", given.answers, p.committee_id AS "committeeId", c.slug AS "committeeSlug", c.name AS committee,
  p.meeting_id AS "meetingId", m.slug AS "meetingSlug", p.item_id AS "itemId", i.slug AS "itemSlug",
  i.number AS "itemNumber", i.title AS "itemTitle", k.id AS "caseId", k.slug AS "caseSlug",
  p.document_id AS "documentId", d.title AS "documentTitle", p.modified`;

export const promiseLineFrom = `
  FROM public_promise p
  JOIN public_body b ON b.body_id = p.body_id
  LEFT JOIN public_committee c ON c.body_id = p.body_id AND c.id = p.committee_id
  LEFT JOIN public_meeting m ON m.body_id = p.body_id AND m.id = p.meeting_id
  LEFT JOIN public_item i ON i.body_id = p.body_id AND i.id = p.item_id
  LEFT JOIN public_case k ON k.body_id = i.body_id AND k.id = i.case_id
  LEFT JOIN public_document d ON d.body_id = p.body_id AND d.id = p.document_id
  CROSS JOIN LATERAL (SELECT max(a.day) AS "answeredOn", count(*)::int AS answers FROM public_promise_answer a
    WHERE a.body_id = p.body_id AND a.promise_id = p.id) given`;
