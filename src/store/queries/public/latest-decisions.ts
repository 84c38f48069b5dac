import type { Transaction } from "../../transaction.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "./item-line.ts";

// The newest meetings are found first: there are indexes for that, and every list of decisions lies in as many of them
// as it has lines. Each meeting's items then lie together.
const from = (where: string) => `
  WITH recent AS MATERIALIZED (
    SELECT r.body_id, r.id FROM public_meeting r
    WHERE r.kind = 'minutes' AND r.day IS NOT NULL AND r.deleted IS NULL ${where}
    ORDER BY r.day DESC, r.body_id, r.id LIMIT $1::int
  )
  SELECT ${itemLineColumns} ${itemLineFrom}
  JOIN recent r ON r.body_id = i.body_id AND r.id = i.meeting_id
  WHERE i.outcome IS NOT NULL AND i.deleted IS NULL
  ORDER BY m.day DESC, i.body_id, i.meeting_id, i.position
  LIMIT $1::int`;

// Three statements and not one with "or null", so that each is planned with the index that fits it.
const ofAll = { name: "public-latest-decisions", text: from("") };
const ofBody = { name: "public-latest-decisions-body", text: from("AND r.body_id = $2::uuid") };
const ofCommittee = {
  name: "public-latest-decisions-committee",
  text: from("AND r.body_id = $2::uuid AND r.committee_id = $3::uuid"),
};

/** The newest items that hold a decision, by day, then in the meeting's own order. Looks through `limit` meetings. */
export async function latestDecisions(
  tx: Transaction,
  limit: number,
  bodyId: string | null = null,
  committeeId: string | null = null,
): Promise<ItemLine[]> {
  if (bodyId === null) return tx.rows<ItemLine>(ofAll, [limit]);
  if (committeeId === null) return tx.rows<ItemLine>(ofBody, [limit, bodyId]);
  return tx.rows<ItemLine>(ofCommittee, [limit, bodyId, committeeId]);
}
