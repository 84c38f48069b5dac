import type { Transaction } from "../../transaction.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "./item-line.ts";

const from = (where: string) => `
  SELECT ${itemLineColumns} ${itemLineFrom}
  WHERE i.outcome IS NOT NULL AND i.deleted IS NULL AND m.deleted IS NULL AND i.day IS NOT NULL ${where}
  ORDER BY i.day DESC, i.body_id, i.meeting_id, i.position
  LIMIT $1::int`;

// Three statements and not one with "or null", so that each is planned with the index that fits it.
const ofAll = { name: "public-latest-decisions", text: from("") };
const ofBody = { name: "public-latest-decisions-body", text: from("AND i.body_id = $2::uuid") };
const ofCommittee = {
  name: "public-latest-decisions-committee",
  text: from("AND i.body_id = $2::uuid AND i.committee_id = $3::uuid"),
};

/** The newest items that hold a decision, by day, then in the meeting's own order. */
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
