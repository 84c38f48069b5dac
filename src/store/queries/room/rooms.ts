import type { Transaction } from "../../transaction.ts";
import type { RoomMeeting, RoomMeetingLine } from "./room-meeting.ts";

const keep = {
  name: "room-keep",
  text: `
    INSERT INTO room AS kept (body_id, id, committee_id, meeting, created, modified)
    VALUES ($1, $2, $3, $4, $5, $5)
    ON CONFLICT (body_id, id) DO UPDATE SET committee_id = excluded.committee_id, meeting = excluded.meeting,
      modified = excluded.modified
    WHERE (kept.committee_id, kept.meeting) IS DISTINCT FROM (excluded.committee_id, excluded.meeting)`,
};

/** Keeps what a meeting is held by, for those who lead it; an equal one is left untouched. */
export async function keepRoom(tx: Transaction, meeting: RoomMeeting, at: string): Promise<void> {
  await tx.rows(keep, [meeting.bodyId, meeting.meetingId, meeting.committeeId, JSON.stringify(meeting), at]);
}

const find = { name: "room-find", text: "SELECT meeting FROM room WHERE body_id = $1 AND id = $2" };

/** A meeting that is being held, as it was kept; null where nothing was recorded of it, or it is not for the viewer. */
export async function keptRoom(tx: Transaction, bodyId: string, meetingId: string): Promise<RoomMeeting | null> {
  const [found] = await tx.rows<{ meeting: RoomMeeting }>(find, [bodyId, meetingId]);
  return found?.meeting ?? null;
}

const list = {
  name: "room-list",
  text: `
    SELECT r.meeting,
      (SELECT count(*)::int FROM room_command c WHERE c.body_id = r.body_id AND c.meeting_id = r.id) AS commands
    FROM room r ORDER BY r.meeting ->> 'day' DESC, r.id LIMIT 200`,
};

/** The meetings that are or were held, of those the viewer may follow; the latest first. */
export async function keptRooms(tx: Transaction): Promise<RoomMeetingLine[]> {
  const rows = await tx.rows<{ meeting: RoomMeeting; commands: number }>(list);
  return rows.map(({ meeting: { items: _, location: __, ...line }, commands }) => ({ ...line, commands }));
}
