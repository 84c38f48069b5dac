import type { Transaction } from "../../transaction.ts";
import { type MeetingLine, meetingLineColumns, meetingLineFrom } from "./meeting-line.ts";

const statement = {
  name: "public-next-meetings",
  text: `
    SELECT ${meetingLineColumns} ${meetingLineFrom}
    WHERE m.day >= $1::date AND m.deleted IS NULL
      AND ($2::uuid IS NULL OR m.body_id = $2::uuid) AND ($3::uuid IS NULL OR m.committee_id = $3::uuid)
    ORDER BY m.day, m.starts_at NULLS LAST, c.name
    LIMIT $4::int`,
};

/** Meetings on `today` (ISO day) or later, soonest first; of all bodies, or of one body, or of one committee. */
export async function nextMeetings(
  tx: Transaction,
  today: string,
  limit: number,
  bodyId: string | null = null,
  committeeId: string | null = null,
): Promise<MeetingLine[]> {
  return tx.rows<MeetingLine>(statement, [today, bodyId, committeeId, limit]);
}
