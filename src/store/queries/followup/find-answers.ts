import type { PossibleAnswer } from "../../references/weigh-answer.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows } from "../rows-of-json.ts";

/** An item or a paper that may answer a promise. `quoted`: what it quotes or refers to (`referenceOf`). */
export interface AnswerRow extends Omit<PossibleAnswer, "refers"> {
  readonly itemId: string | null;
  readonly documentId: string | null;
  readonly quoted: readonly string[];
}

/** Most items looked at under each kind of evidence. */
const most = 500;

// Later items of meetings that have minutes. OFFSET 0: see find-asked.ts.
const items = {
  name: "followup-possible-items",
  text: `
    WITH asked AS MATERIALIZED (
      SELECT p.id, p.item_id, p.committee_id, p.day, i.case_key, k.case_id
      FROM promise p
        LEFT JOIN item i ON i.body_id = $1 AND i.id = p.item_id
        LEFT JOIN case_item k ON k.body_id = $1 AND k.item_id = p.item_id AND k.deleted IS NULL
      WHERE p.body_id = $1 AND p.id = ANY ($2::uuid[])
    ), likely AS MATERIALIZED (
      (SELECT c.item_id AS id FROM asked a JOIN case_item c ON c.body_id = $1 AND c.case_id = a.case_id LIMIT ${most})
      UNION
      (SELECT i.id FROM asked a JOIN item i ON i.body_id = $1 AND i.case_key = a.case_key LIMIT ${most})
      UNION
      (SELECT q.item_id FROM quotation q WHERE q.body_id = $1 AND q.quoted = ANY ($3::text[]) LIMIT ${most})
      UNION
      (SELECT i.id FROM meeting m JOIN item i ON i.body_id = $1 AND i.meeting_id = m.id
        WHERE m.body_id = $1 AND m.committee_id = $4 AND m.day > $5::date AND m.day <= $6::date
        ORDER BY m.day LIMIT ${most})
    )
    SELECT i.id AS "itemId", NULL AS "documentId", i.meeting_id AS "meetingId", m.committee_id AS "committeeId", m.day,
      c.case_id AS "caseId", i.case_key AS "caseKey", i.title,
      ARRAY(SELECT q.quoted FROM quotation q WHERE q.body_id = $1 AND q.item_id = i.id) AS quoted
    FROM likely l
      CROSS JOIN LATERAL (SELECT * FROM item i WHERE i.body_id = $1 AND i.id = l.id AND i.is_open AND i.deleted IS NULL OFFSET 0) i
      CROSS JOIN LATERAL (SELECT * FROM meeting m WHERE m.body_id = $1 AND m.id = i.meeting_id AND m.day > $5::date OFFSET 0) m
      LEFT JOIN LATERAL (SELECT c.case_id FROM case_item c
        WHERE c.body_id = $1 AND c.item_id = i.id AND c.deleted IS NULL OFFSET 0) c ON true
    WHERE EXISTS (SELECT FROM document d
      WHERE d.body_id = $1 AND d.meeting_id = m.id AND d.kind = 'minutes' AND d.deleted IS NULL)
    ORDER BY m.day, i.id`,
};

/** The later items that may answer promises of a meeting of the day, those of its committee until a day among them. */
export async function possibleItems(
  tx: Transaction,
  bodyId: string,
  promiseIds: readonly string[],
  meeting: { readonly refs: readonly string[]; readonly committeeId: string | null; readonly day: string },
  until: string,
): Promise<AnswerRow[]> {
  const { refs, committeeId, day } = meeting;
  return tx.rows<AnswerRow>(items, [bodyId, promiseIds, refs, committeeId, day, until]);
}

const papers = {
  name: "followup-possible-papers",
  text: `SELECT NULL AS "itemId", d.id AS "documentId", NULL AS "meetingId", NULL AS "committeeId", d.day, NULL AS "caseId",
      NULL AS "caseKey", d.title, '{}'::text[] AS quoted
    FROM public_document d
    WHERE d.body_id = $1 AND d.meeting_id IS NULL AND d.kind = 'document' AND d.title IS NOT NULL AND d.day > $2::date
    ORDER BY d.day, d.id LIMIT ${most}`,
};

/** The published papers of a body that are later than a day. */
export async function possiblePapers(tx: Transaction, bodyId: string, day: string): Promise<AnswerRow[]> {
  return tx.rows<AnswerRow>(papers, [bodyId, day]);
}

const propose = addRows(
  "followup-propose-answers",
  "promise_answer",
  {
    id: "uuid",
    promise_id: "uuid",
    period: "date",
    kind: "text",
    item_id: "uuid",
    document_id: "uuid",
    note_public: "boolean",
    status: "text",
    evidence: "jsonb",
    score: "real",
    answered_on: "date",
  },
  "(body_id, id) DO NOTHING",
);

/** An answer that is proposed, with an id that is the same each time it is. */
export interface ProposedAnswer extends Record<string, unknown> {
  readonly id: string;
  readonly promise_id: string;
}

/** Proposes answers; one that is there already, whatever a person said of it, stays as it is. */
export async function proposeAnswers(
  tx: Transaction,
  bodyId: string,
  at: string,
  rows: readonly ProposedAnswer[],
): Promise<void> {
  await add(tx, propose, bodyId, at, rows);
}

const forget = {
  name: "followup-forget-proposals",
  text: `
    DELETE FROM promise_answer a USING item i
    WHERE a.body_id = $1 AND a.status = 'proposed' AND i.body_id = $1 AND i.id = a.item_id
      AND i.meeting_id = $2 AND (NOT i.is_open OR i.deleted IS NOT NULL)`,
};

/** Forgets what was proposed of a meeting's items that are closed or gone. */
export async function forgetProposals(tx: Transaction, bodyId: string, meetingId: string): Promise<void> {
  await tx.rows(forget, [bodyId, meetingId]);
}

const cases = {
  name: "followup-case-of-items",
  text: `SELECT item_id AS id, case_id AS "caseId" FROM case_item
    WHERE body_id = $1 AND item_id = ANY ($2::uuid[]) AND deleted IS NULL`,
};

/** The case of each item that is of one. */
export async function caseOfItems(
  tx: Transaction,
  bodyId: string,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; caseId: string }>(cases, [bodyId, itemIds]);
  return new Map(rows.map(({ id, caseId }) => [id, caseId]));
}
