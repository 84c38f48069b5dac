import type { Outcome } from "../../../records/outcome.ts";
import type { Transaction } from "../../transaction.ts";

/** An answer, or what may be one, as the desk sees it. */
export interface DeskAnswer {
  readonly id: string;
  readonly promiseId: string;
  readonly what: string;
  /** The sentence the promise was read from; null by hand. */
  readonly quote: string | null;
  /** The day the promise was made. */
  readonly promised: string | null;
  readonly dueTo: string | null;
  /** A secretary has said that it is a promise. */
  readonly promiseConfirmed: boolean;
  readonly status: "proposed" | "confirmed" | "rejected";
  readonly kind: "item" | "document" | "note";
  /** The last day of the occurrence it answers; null where it answers the whole promise. */
  readonly period: string | null;
  readonly answeredOn: string;
  /** Why it was proposed: `same-case`, `same-number`, `same-committee`, `refers`, `words`, `time`. Empty by hand. */
  readonly evidence: readonly string[];
  /** 0 to 1; null by hand. */
  readonly score: number | null;
  readonly note: string | null;
  readonly notePublic: boolean;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
  readonly itemOpen: boolean | null;
  readonly outcome: Outcome | null;
  /** What was decided of the item, where strangers may read it. */
  readonly decision: string | null;
  readonly itemSlug: string | null;
  readonly meetingSlug: string | null;
  readonly committeeSlug: string | null;
  readonly committee: string | null;
  readonly documentId: string | null;
  readonly documentName: string | null;
}

const columns = `
  a.id, a.promise_id AS "promiseId", p.what, p.found ->> 'quote' AS quote, p.day AS promised,
  p.due_to AS "dueTo", p.confirmed AS "promiseConfirmed", a.status, a.kind, a.period, a.answered_on AS "answeredOn", a.evidence, a.score,
  a.note, a.note_public AS "notePublic", a.item_id AS "itemId", i.title AS "itemTitle", i.is_open AS "itemOpen",
  CASE WHEN i.is_open THEN i.outcome END AS outcome, s.record #>> '{decision,text}' AS decision,
  s.slug AS "itemSlug", m.slug AS "meetingSlug", c.slug AS "committeeSlug", c.name AS committee,
  a.document_id AS "documentId", d.name AS "documentName"`;

// The answers that `chosen` names (a SELECT of `id`), each put together by its keys: see promise-line.ts.
const from = (chosen: string) => `
  FROM (SELECT id FROM (${chosen}) these OFFSET 0) chosen
  CROSS JOIN LATERAL (SELECT * FROM promise_answer a WHERE a.body_id = $1::uuid AND a.id = chosen.id OFFSET 0) a
  CROSS JOIN LATERAL (SELECT what, found, day, due_to, confirmed FROM promise p WHERE p.body_id = $1::uuid AND p.id = a.promise_id OFFSET 0) p
  LEFT JOIN LATERAL (SELECT title, is_open, meeting_id, outcome FROM item i
    WHERE i.body_id = $1::uuid AND i.id = a.item_id OFFSET 0) i ON true
  LEFT JOIN LATERAL (SELECT slug, record FROM public_item s WHERE s.body_id = $1::uuid AND s.id = a.item_id OFFSET 0) s ON true
  LEFT JOIN LATERAL (SELECT slug, committee_id FROM meeting m
    WHERE m.body_id = $1::uuid AND m.id = i.meeting_id OFFSET 0) m ON true
  LEFT JOIN LATERAL (SELECT slug, name FROM committee c
    WHERE c.body_id = $1::uuid AND c.id = m.committee_id OFFSET 0) c ON true
  LEFT JOIN LATERAL (SELECT name FROM document d
    WHERE d.body_id = $1::uuid AND d.id = a.document_id OFFSET 0) d ON true`;

const ofPromise = {
  name: "desk-answers-of-promise",
  text: `SELECT ${columns} ${from(`
      SELECT id FROM promise_answer WHERE body_id = $1::uuid AND promise_id = $2::uuid AND deleted IS NULL LIMIT 500`)}
    ORDER BY a.period NULLS FIRST, array_position(ARRAY['confirmed', 'proposed', 'rejected'], a.status), a.score DESC, a.id`,
};

/** All answers of a promise: confirmed, then proposed, the likeliest first, then rejected, by occurrence. */
export async function deskAnswersOf(tx: Transaction, bodyId: string, promiseId: string): Promise<DeskAnswer[]> {
  return tx.rows<DeskAnswer>(ofPromise, [bodyId, promiseId]);
}

const proposed = {
  name: "desk-answers-proposed",
  text: `SELECT ${columns} ${from(`
      SELECT a.id FROM promise_answer a JOIN promise p ON p.body_id = a.body_id AND p.id = a.promise_id
      WHERE a.body_id = $1::uuid AND a.status = 'proposed' AND a.deleted IS NULL AND p.deleted IS NULL AND p.settled IS NULL
      ORDER BY a.score DESC, a.id LIMIT $2::int OFFSET $3::int`)}
    ORDER BY a.score DESC, a.id`,
};

/** A page of the answers that wait for a person's word, the likeliest first. */
export async function proposedAnswers(
  tx: Transaction,
  bodyId: string,
  limit: number,
  offset: number,
): Promise<DeskAnswer[]> {
  return tx.rows<DeskAnswer>(proposed, [bodyId, limit, offset]);
}
