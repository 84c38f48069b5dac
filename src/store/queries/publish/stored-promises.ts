import type { StoredPromise } from "../../publish/promise-rows.ts";
import type { Transaction } from "../../transaction.ts";

// One that a draft no longer has is marked as gone; as long as a published revision has it, strangers see it.
const columns = `
  p.id, p.origin, p.closed, p.item_id AS "itemId", p.meeting_id AS "meetingId", p.committee_id AS "committeeId",
  p.document_id AS "documentId", p.day, p.correction, p.anchor_day AS "anchorDay", p.state, p.confirmed, p.superseded_by AS "supersededBy",
  coalesce((
    SELECT json_agg(json_build_object('revisionId', r.revision_id, 'found', r.found) ORDER BY r.place)
    FROM promise_revision r
      JOIN revision v ON v.body_id = r.body_id AND v.id = r.revision_id
      JOIN document d ON d.body_id = v.body_id AND d.id = v.document_id AND d.published_revision = v.id
    WHERE r.body_id = p.body_id AND r.promise_id = p.id
  ), '[]') AS readings,
  coalesce((
    SELECT json_agg(json_build_object('period', a.period)) FROM promise_answer a
    WHERE a.body_id = p.body_id AND a.promise_id = p.id AND a.status = 'confirmed' AND a.deleted IS NULL
  ), '[]') AS answers`;

const ofMeeting = {
  name: "publish-promises-of-meeting",
  text: `SELECT ${columns} FROM promise p WHERE p.body_id = $1 AND p.meeting_id = $2
    AND (p.deleted IS NULL OR p.origin = 'read') ORDER BY p.id`,
};

/** The promises of a meeting, with the words the published revisions have them in. */
export async function promisesOfMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<StoredPromise[]> {
  return tx.rows<StoredPromise>(ofMeeting, [bodyId, meetingId]);
}

const ofPaper = {
  name: "publish-promises-of-paper",
  text: `SELECT ${columns} FROM promise p WHERE p.body_id = $1 AND p.document_id = $2 AND p.meeting_id IS NULL
    AND (p.deleted IS NULL OR p.origin = 'read') ORDER BY p.id`,
};

/** The promises of a paper, in the same way. */
export async function promisesOfPaper(tx: Transaction, bodyId: string, documentId: string): Promise<StoredPromise[]> {
  return tx.rows<StoredPromise>(ofPaper, [bodyId, documentId]);
}
