import type { Transaction } from "../../transaction.ts";
import { type MeetingLine, meetingLineColumns, meetingLineFrom } from "./meeting-line.ts";

const statement = {
  name: "public-meetings-of-committee",
  text: `
    SELECT ${meetingLineColumns} ${meetingLineFrom}
    WHERE m.body_id = $1::uuid AND m.committee_id = $2::uuid AND m.deleted IS NULL
      AND ($3::int IS NULL OR (m.day >= make_date($3::int, 1, 1) AND m.day < make_date($3::int + 1, 1, 1)))
    ORDER BY m.day DESC NULLS LAST, m.slug DESC
    LIMIT $4::int OFFSET $5::int`,
};

/** A committee's meetings, newest first; `year` null for all years. */
export async function meetingsOfCommittee(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  year: number | null,
  limit: number,
  offset: number,
): Promise<MeetingLine[]> {
  return tx.rows<MeetingLine>(statement, [bodyId, committeeId, year, limit, offset]);
}
