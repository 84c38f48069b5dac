import type { Transaction } from "../../transaction.ts";
import { noteAnswers } from "../reminders/note-answers.ts";

/**
 * What answers should look like by what is confirmed and what is published. Of an item, a paper or a note that strangers
 * may not see there is only that it was in time or not. `$1` body, `$2` promises.
 */
export const expectedAnswers = `
  SELECT a.body_id, a.id, a.promise_id, a.period, CASE WHEN seen.shown THEN a.kind END AS kind, i.id AS item_id,
    d.id AS document_id, CASE WHEN a.note_public THEN a.note END AS note, CASE WHEN seen.shown THEN a.answered_on END AS day,
    a.answered_on <= coalesce(a.period, p.due_to, a.answered_on) AS in_time
  FROM promise_answer a
    JOIN public_promise p ON p.body_id = a.body_id AND p.id = a.promise_id
    LEFT JOIN public_item i ON i.body_id = a.body_id AND i.id = a.item_id AND i.is_open
    LEFT JOIN public_document d ON d.body_id = a.body_id AND d.id = a.document_id
    CROSS JOIN LATERAL (
      SELECT i.id IS NOT NULL OR d.id IS NOT NULL OR (a.kind = 'note' AND a.note_public) AS shown) seen
  WHERE a.body_id = $1 AND a.promise_id = ANY ($2::uuid[]) AND a.status = 'confirmed' AND a.deleted IS NULL`;

const columns = ["promise_id", "period", "kind", "item_id", "document_id", "note", "day", "in_time"];
const set = columns.map((column) => `${column} = excluded.${column}`).join(", ");
const listed = (row: string) => columns.map((column) => `${row}.${column}`).join(", ");

const write = {
  name: "publish-answers",
  text: `
    WITH expected AS MATERIALIZED (${expectedAnswers}),
    gone AS (
      DELETE FROM public_promise_answer p WHERE p.body_id = $1 AND p.promise_id = ANY ($2::uuid[])
        AND NOT EXISTS (SELECT FROM expected e WHERE e.id = p.id)
    )
    INSERT INTO public_promise_answer AS kept (body_id, id, ${columns.join(", ")}, created, modified)
    SELECT e.body_id, e.id, ${listed("e")}, $3::timestamptz, $3::timestamptz FROM expected e
    ON CONFLICT (body_id, id) DO UPDATE SET ${set}, modified = excluded.modified
    WHERE (${listed("kept")}) IS DISTINCT FROM (${listed("excluded")})`,
};

/** Writes what strangers see of the answers to these promises, and takes away what they may not see any more. */
export async function publishAnswers(
  tx: Transaction,
  bodyId: string,
  promiseIds: readonly string[],
  at: string,
): Promise<void> {
  if (promiseIds.length === 0) return;
  await tx.rows(write, [bodyId, [...new Set(promiseIds)], at]);
  await noteAnswers(tx, bodyId, promiseIds, at);
}

const byMeeting = {
  name: "publish-answered-by-meeting",
  text: `
    SELECT a.promise_id AS id FROM item i JOIN promise_answer a ON a.body_id = i.body_id AND a.item_id = i.id
    WHERE i.body_id = $1 AND i.meeting_id = $2 AND a.status = 'confirmed'
    UNION
    SELECT a.promise_id FROM document d JOIN promise_answer a ON a.body_id = d.body_id AND a.document_id = d.id
    WHERE d.body_id = $1 AND d.meeting_id = $2 AND a.status = 'confirmed'`,
};

/** The promises that something of a meeting answers. */
export async function promisesAnsweredBy(tx: Transaction, bodyId: string, meetingId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(byMeeting, [bodyId, meetingId])).map((row) => row.id);
}

const byPaper = {
  name: "publish-answered-by-paper",
  text: `SELECT DISTINCT promise_id AS id FROM promise_answer
    WHERE body_id = $1 AND document_id = $2 AND status = 'confirmed'`,
};

/** The promises that a paper answers. */
export async function promisesAnsweredByPaper(tx: Transaction, bodyId: string, paperId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(byPaper, [bodyId, paperId])).map((row) => row.id);
}
