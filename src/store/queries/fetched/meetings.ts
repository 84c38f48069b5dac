import { derivedId } from "../../derived-id.ts";
import type { Transaction } from "../../transaction.ts";

/** What is known of a meeting that was fetched. */
export interface FetchedMeeting {
  readonly sourceId: string;
  readonly listed: string;
  readonly documentId: string;
  readonly meetingId: string | null;
  readonly withFiles: boolean;
  readonly withdrawn: boolean;
}

const all = {
  name: "fetched-meetings",
  text: `SELECT source_id AS "sourceId", listed, document_id AS "documentId", meeting_id AS "meetingId",
      with_files AS "withFiles", withdrawn IS NOT NULL AS withdrawn
    FROM fetched_meeting WHERE body_id = $1 AND site_id = $2`,
};

/** All that was fetched from a site. */
export async function fetchedMeetings(tx: Transaction, bodyId: string, siteId: string): Promise<FetchedMeeting[]> {
  return tx.rows<FetchedMeeting>(all, [bodyId, siteId]);
}

const keep = {
  name: "keep-fetched-meeting",
  text: `INSERT INTO fetched_meeting AS kept
      (body_id, id, site_id, source_id, listed, document_id, meeting_id, with_files, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    ON CONFLICT (body_id, id) DO UPDATE SET listed = excluded.listed, document_id = excluded.document_id,
      meeting_id = excluded.meeting_id, with_files = excluded.with_files, withdrawn = NULL, modified = excluded.modified`,
};

/** Remembers that a meeting was fetched as the list now has it. */
export async function keepFetchedMeeting(
  tx: Transaction,
  bodyId: string,
  siteId: string,
  meeting: Omit<FetchedMeeting, "withdrawn">,
  at: string,
): Promise<void> {
  const { sourceId, listed, documentId, meetingId, withFiles } = meeting;
  const id = derivedId("fetched-meeting", siteId, sourceId);
  await tx.rows(keep, [bodyId, id, siteId, sourceId, listed, documentId, meetingId, withFiles, at]);
}

const withdraw = {
  name: "fetched-meeting-withdrawn",
  text: `UPDATE fetched_meeting SET withdrawn = $4, modified = $4 WHERE body_id = $1 AND site_id = $2 AND source_id = $3`,
};

/** Remembers that a meeting is not on the site's list any more. */
export async function markWithdrawn(
  tx: Transaction,
  bodyId: string,
  siteId: string,
  sourceId: string,
  at: string,
): Promise<void> {
  await tx.rows(withdraw, [bodyId, siteId, sourceId, at]);
}
