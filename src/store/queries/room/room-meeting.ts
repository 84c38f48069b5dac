import type { Transaction } from "../../transaction.ts";

/** A meeting that has an agenda, with what of the agenda it is held by. */
export interface RoomMeeting {
  readonly bodyId: string;
  readonly meetingId: string;
  readonly committeeId: string;
  readonly body: string;
  readonly committee: string;
  readonly day: string | null;
  readonly startsAt: string | null;
  readonly location: string | null;
  readonly items: readonly RoomMeetingItem[];
}

export interface RoomMeetingItem {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly public: boolean;
  readonly caseNumber: string | null;
  readonly points: readonly { readonly number: string | null; readonly text: string }[];
}

const meeting = {
  name: "room-meeting",
  text: `
    SELECT m.body_id AS "bodyId", m.id AS "meetingId", m.committee_id AS "committeeId", b.name AS body,
      c.name AS committee, m.day, m.starts_at AS "startsAt",
      (SELECT r.reading #>> '{meeting,location}' FROM document d
         JOIN revision r ON r.body_id = d.body_id AND r.id = d.current_revision
       WHERE d.body_id = m.body_id AND d.meeting_id = m.id AND d.kind = 'agenda' AND d.deleted IS NULL
       ORDER BY d.created, d.id LIMIT 1) AS location
    FROM meeting m
      JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
      JOIN body b ON b.body_id = m.body_id
    WHERE m.body_id = $1 AND m.id = $2 AND m.deleted IS NULL`,
};

// A supplementary agenda stands behind the first; an item of both is the newer's word in the older's place.
const items = {
  name: "room-meeting-items",
  text: `
    WITH placed AS (
      SELECT i.item_id AS id, d.created, d.id AS document, i.place, jsonb_build_object('number', read.item -> 'number',
        'title', read.item -> 'title', 'public', read.item -> 'public', 'caseNumber', read.item -> 'caseNumber',
        'points', read.item #> '{recommendation,points}') AS item
      FROM document d
        JOIN revision r ON r.body_id = d.body_id AND r.id = d.current_revision
        -- Once through the reading, not once for each item.
        CROSS JOIN LATERAL jsonb_array_elements(r.reading -> 'items') WITH ORDINALITY AS read (item, nth)
        JOIN item_revision i ON i.body_id = d.body_id AND i.revision_id = d.current_revision AND i.place = read.nth - 1
      WHERE d.body_id = $1 AND d.meeting_id = $2 AND d.kind = 'agenda' AND d.deleted IS NULL
    )
    SELECT newest.id, newest.item ->> 'number' AS number, newest.item ->> 'title' AS title,
      coalesce((newest.item ->> 'public')::boolean, false) AS public, newest.item ->> 'caseNumber' AS "caseNumber",
      coalesce(nullif(newest.item -> 'points', 'null'), '[]') AS points
    FROM (SELECT DISTINCT ON (id) * FROM placed ORDER BY id, created DESC, document DESC) newest
      JOIN (SELECT DISTINCT ON (id) * FROM placed ORDER BY id, created, document) first USING (id)
    ORDER BY first.created, first.document, first.place`,
};

/** A meeting with the items of its agenda, in their order; null where there is no such meeting. */
export async function roomMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<RoomMeeting | null> {
  const [found] = await tx.rows<Omit<RoomMeeting, "items">>(meeting, [bodyId, meetingId]);
  if (found === undefined) return null;
  return { ...found, items: await tx.rows<RoomMeetingItem>(items, [bodyId, meetingId]) };
}

const list = {
  name: "room-meetings",
  text: `
    SELECT m.body_id AS "bodyId", m.id AS "meetingId", m.committee_id AS "committeeId", b.name AS body,
      c.name AS committee, m.day, m.starts_at AS "startsAt",
      (SELECT count(*)::int FROM room_command r WHERE r.body_id = m.body_id AND r.meeting_id = m.id) AS commands
    FROM meeting m
      JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
      JOIN body b ON b.body_id = m.body_id
    WHERE m.deleted IS NULL AND m.day IS NOT NULL
      AND EXISTS (SELECT FROM document d WHERE d.body_id = m.body_id AND d.meeting_id = m.id AND d.kind = 'agenda' AND d.deleted IS NULL)
      AND (m.day >= $1::date - 31 OR EXISTS (SELECT FROM room_command r WHERE r.body_id = m.body_id AND r.meeting_id = m.id))
    ORDER BY m.day >= $1::date DESC, abs(m.day - $1::date), c.name COLLATE "da-x-icu", m.id
    LIMIT 200`,
};

/** A meeting that can be held, as it is listed. `commands`: how much is recorded of it. */
export type RoomMeetingLine = Omit<RoomMeeting, "items" | "location"> & { readonly commands: number };

/** The meetings with an agenda of the bodies the viewer works for: those to come, soonest first, then the latest. */
export async function roomMeetings(tx: Transaction, today: string): Promise<RoomMeetingLine[]> {
  return tx.rows<RoomMeetingLine>(list, [today]);
}
