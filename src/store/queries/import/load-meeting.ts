import type { Reading } from "../../../records/reading.ts";
import type { MeetingDocument, MeetingState, ReadRevision } from "../../publish/meeting-state.ts";
import { opinionsOfMeeting } from "../../seal/opinions-of.ts";
import type { Transaction } from "../../transaction.ts";
import { goLiveSql } from "../followup/go-live.ts";
import { promisesOfMeeting } from "../publish/stored-promises.ts";

const meeting = {
  name: "import-load-meeting",
  text: `
    SELECT m.body_id AS "bodyId", b.slug AS "bodySlug", m.committee_id AS "committeeId", c.slug AS "committeeSlug",
      m.id AS "meetingId", m.slug, m.day, m.starts_at AS "startsAt", m.term, ${goLiveSql("b")} AS "goLive",
      coalesce((
        SELECT json_agg(json_build_object('personId', p.id, 'key', p.match_name, 'party', a.party) ORDER BY p.id)
        FROM appearance a JOIN person p ON p.body_id = a.body_id AND p.id = a.person_id
        WHERE a.body_id = m.body_id AND a.meeting_id = m.id
      ), '[]') AS people
    FROM meeting m
      JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
      JOIN body b ON b.body_id = m.body_id
    WHERE m.body_id = $1 AND m.id = $2`,
};

const documents = {
  name: "import-load-documents",
  text: `
    SELECT d.id, d.kind, d.name, o.media_type AS "mediaType", d.created,
      d.current_revision = r.id AS current, coalesce(d.published_revision = r.id, false) AS published,
      r.id AS "revisionId", r.number, r.reading, r.text,
      coalesce((
        SELECT array_agg(i.item_id::text ORDER BY i.place) FROM item_revision i
        WHERE i.body_id = r.body_id AND i.revision_id = r.id
      ), '{}') AS "itemIds"
    FROM document d
      JOIN revision r ON r.body_id = d.body_id AND r.id IN (d.current_revision, d.published_revision)
      JOIN original o ON o.body_id = r.body_id AND o.id = r.original_id
    WHERE d.body_id = $1 AND d.meeting_id = $2 AND d.deleted IS NULL
    ORDER BY d.created, d.id, r.number`,
};

interface DocumentRow {
  readonly id: string;
  readonly kind: "minutes" | "agenda";
  readonly name: string;
  readonly mediaType: string;
  readonly created: string;
  readonly current: boolean;
  readonly published: boolean;
  readonly revisionId: string;
  readonly number: number;
  readonly reading: Reading;
  readonly text: string;
  readonly itemIds: string[];
}

/** A meeting with its documents, current and published, the people identified in them and its promises; null where there is none. */
export async function loadMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<MeetingState | null> {
  const [found] = await tx.rows<Omit<MeetingState, "documents" | "promises" | "opinions">>(meeting, [
    bodyId,
    meetingId,
  ]);
  if (found === undefined) return null;
  const rows = await tx.rows<DocumentRow>(documents, [bodyId, meetingId]);
  const ids = [...new Set(rows.map((row) => row.id))];
  const promises = await promisesOfMeeting(tx, bodyId, meetingId);
  const opinions = await opinionsOfMeeting(tx, bodyId, meetingId);
  return {
    ...found,
    promises,
    opinions,
    documents: ids.flatMap((id) => documentOf(rows.filter((row) => row.id === id))),
  };
}

function documentOf(revisions: readonly DocumentRow[]): MeetingDocument[] {
  const current = revisions.find((row) => row.current);
  if (current === undefined) return [];
  const published = revisions.find((row) => row.published);
  const { id, kind, name, mediaType, created } = current;
  const read = revisionOf(current);
  const shown = published === undefined ? null : published === current ? read : revisionOf(published);
  return [{ id, kind, name, mediaType, created, current: read, published: shown }];
}

function revisionOf(row: DocumentRow): ReadRevision {
  return { id: row.revisionId, number: row.number, reading: row.reading, text: row.text, itemIds: row.itemIds };
}
