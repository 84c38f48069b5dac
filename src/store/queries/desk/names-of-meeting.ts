import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "desk-names-of-meeting",
  text: `SELECT b.name AS body, c.name AS committee
    FROM meeting m
      JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
      JOIN body b ON b.body_id = m.body_id
    WHERE m.body_id = $1::uuid AND m.id = $2::uuid AND m.deleted IS NULL`,
};

/** What a meeting's body and committee are called; null where the viewer has no such meeting. */
export async function namesOfMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<{ readonly body: string; readonly committee: string } | null> {
  const [found] = await tx.rows<{ body: string; committee: string }>(statement, [bodyId, meetingId]);
  return found ?? null;
}
