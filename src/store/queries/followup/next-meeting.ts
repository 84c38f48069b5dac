import type { Transaction } from "../../transaction.ts";

/** A promise that hangs on the next meeting of its committee. `next`: that meeting's ISO day; null: none is known. */
export interface AwaitingMeeting {
  readonly id: string;
  readonly next: string | null;
}

// Those made at the meeting, and those made at the one before it: for all others another meeting is the next.
const statement = {
  name: "followup-awaiting-meeting",
  text: `
    SELECT p.id, least(
      (SELECT min(m.day) FROM meeting m
        WHERE m.body_id = $1 AND m.committee_id = $2 AND m.day > p.day AND m.deleted IS NULL),
      (SELECT min(w.day) FROM planned_meeting w
        WHERE w.body_id = $1 AND w.committee_id = $2 AND w.day > p.day AND w.deleted IS NULL)) AS next
    FROM promise p
    WHERE p.body_id = $1 AND p.committee_id = $2 AND p.anchor = 'next-meeting' AND p.deleted IS NULL
      AND p.day <= $3::date AND p.day >= coalesce((SELECT max(m.day) FROM meeting m
        WHERE m.body_id = $1 AND m.committee_id = $2 AND m.day < $3::date AND m.deleted IS NULL), p.day)
    ORDER BY p.id LIMIT 500`,
};

/** The promises for the next meeting that a committee's meeting on an ISO day may have changed the day of. */
export async function awaitingMeeting(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  day: string,
): Promise<AwaitingMeeting[]> {
  return tx.rows<AwaitingMeeting>(statement, [bodyId, committeeId, day]);
}
