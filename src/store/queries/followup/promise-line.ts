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

/**
 * The promises that `chosen` names (a SELECT of `id`), each put together from its own rows by their
 * keys. OFFSET 0 keeps that order: where a body is all there is, the planner would put all its promises together first.
 * `body`: the body's place among the statement's values, or `chosen.body_id` where `chosen` selects that too.
 */
export const promiseLineFrom = (chosen: string, body = "$1::uuid") => `
  FROM (SELECT * FROM (${chosen}) these OFFSET 0) chosen
  CROSS JOIN LATERAL (SELECT * FROM public_promise p WHERE p.body_id = ${body} AND p.id = chosen.id OFFSET 0) p
  JOIN public_body b ON b.body_id = p.body_id
  LEFT JOIN LATERAL (SELECT slug, name FROM public_committee c
    WHERE c.body_id = ${body} AND c.id = p.committee_id OFFSET 0) c ON true
  LEFT JOIN LATERAL (SELECT slug FROM public_meeting m
    WHERE m.body_id = ${body} AND m.id = p.meeting_id OFFSET 0) m ON true
  LEFT JOIN LATERAL (SELECT slug, number, title, case_id FROM public_item i
    WHERE i.body_id = ${body} AND i.id = p.item_id OFFSET 0) i ON true
  LEFT JOIN LATERAL (SELECT id, slug FROM public_case k
    WHERE k.body_id = ${body} AND k.id = i.case_id OFFSET 0) k ON true
  LEFT JOIN LATERAL (SELECT title FROM public_document d
    WHERE d.body_id = ${body} AND d.id = p.document_id OFFSET 0) d ON true
  CROSS JOIN LATERAL (SELECT max(a.day) AS "answeredOn", count(*)::int AS answers FROM public_promise_answer a
    WHERE a.body_id = ${body} AND a.promise_id = p.id) given`;
