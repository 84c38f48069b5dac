import type { Transaction } from "../../transaction.ts";

/** A meeting to choose among. */
export interface DeskMeeting {
  readonly id: string;
  readonly day: string;
  readonly committee: string;
}

const statement = {
  name: "desk-meetings",
  text: `SELECT m.id, m.day, c.name AS committee FROM meeting m
    JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    WHERE m.body_id = $1::uuid AND m.deleted IS NULL AND m.day <= $2::date
    ORDER BY m.day DESC, c.name COLLATE "da-x-icu", m.id LIMIT 60`,
};

/** The latest meetings of a body, published or not, newest first. `today`: ISO day. */
export async function deskMeetings(tx: Transaction, bodyId: string, today: string): Promise<DeskMeeting[]> {
  return tx.rows<DeskMeeting>(statement, [bodyId, today]);
}
