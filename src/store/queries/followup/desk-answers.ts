import type { Transaction } from "../../transaction.ts";

/** An answer, or what may be one, as the desk sees it. */
export interface DeskAnswer {
  readonly id: string;
  readonly promiseId: string;
  readonly what: string;
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
  readonly itemSlug: string | null;
  readonly meetingSlug: string | null;
  readonly committeeSlug: string | null;
  readonly committee: string | null;
  readonly documentId: string | null;
  readonly documentName: string | null;
}

const columns = `
  a.id, a.promise_id AS "promiseId", p.what, a.status, a.kind, a.period, a.answered_on AS "answeredOn", a.evidence, a.score,
  a.note, a.note_public AS "notePublic", a.item_id AS "itemId", i.title AS "itemTitle", i.is_open AS "itemOpen",
  s.slug AS "itemSlug", m.slug AS "meetingSlug", c.slug AS "committeeSlug", c.name AS committee,
  a.document_id AS "documentId", d.name AS "documentName"`;

const from = `
  FROM promise_answer a
  JOIN promise p ON p.body_id = a.body_id AND p.id = a.promise_id
  LEFT JOIN item i ON i.body_id = a.body_id AND i.id = a.item_id
  LEFT JOIN public_item s ON s.body_id = a.body_id AND s.id = a.item_id
  LEFT JOIN meeting m ON m.body_id = a.body_id AND m.id = i.meeting_id
  LEFT JOIN committee c ON c.body_id = a.body_id AND c.id = m.committee_id
  LEFT JOIN document d ON d.body_id = a.body_id AND d.id = a.document_id`;

const ofPromise = {
  name: "desk-answers-of-promise",
  text: `SELECT ${columns} ${from}
    WHERE a.body_id = $1::uuid AND a.promise_id = $2::uuid AND a.deleted IS NULL
    ORDER BY a.period NULLS FIRST, array_position(ARRAY['confirmed', 'proposed', 'rejected'], a.status), a.score DESC, a.id
    LIMIT 500`,
};

/** All answers of a promise: confirmed, then proposed, the likeliest first, then rejected, by occurrence. */
export async function deskAnswersOf(tx: Transaction, bodyId: string, promiseId: string): Promise<DeskAnswer[]> {
  return tx.rows<DeskAnswer>(ofPromise, [bodyId, promiseId]);
}

const proposed = {
  name: "desk-answers-proposed",
  text: `
    WITH chosen AS MATERIALIZED (
      SELECT a.id FROM promise_answer a JOIN promise p ON p.body_id = a.body_id AND p.id = a.promise_id
      WHERE a.body_id = $1::uuid AND a.status = 'proposed' AND a.deleted IS NULL AND p.deleted IS NULL AND p.settled IS NULL
      ORDER BY a.score DESC, a.id LIMIT $2::int OFFSET $3::int
    )
    SELECT ${columns} ${from} WHERE a.body_id = $1::uuid AND a.id IN (SELECT id FROM chosen)
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
