import type { Transaction } from "../../transaction.ts";

const names = {
  name: "seal-meeting-names",
  text: `SELECT b.name AS body, c.name AS committee, m.day
    FROM meeting m JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id JOIN body b ON b.body_id = m.body_id
    WHERE m.body_id = $1 AND m.id = $2 AND m.deleted IS NULL`,
};

/** What a meeting is called. */
export interface NamedMeeting {
  readonly body: string;
  readonly committee: string;
  /** ISO. */
  readonly day: string | null;
}

/** What a meeting's body and committee are called, and its day; null where there is no such meeting. */
export async function meetingNames(tx: Transaction, bodyId: string, meetingId: string): Promise<NamedMeeting | null> {
  const [found] = await tx.rows<NamedMeeting>(names, [bodyId, meetingId]);
  return found ?? null;
}
