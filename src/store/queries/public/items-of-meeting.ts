import type { Transaction } from "../../transaction.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "./item-line.ts";

const statement = {
  name: "public-items-of-meeting",
  text: `
    SELECT ${itemLineColumns} ${itemLineFrom}
    WHERE i.body_id = $1::uuid AND i.meeting_id = $2::uuid AND i.deleted IS NULL
    ORDER BY i.position
    LIMIT $3::int OFFSET $4::int`,
};

/** A meeting's items in their own order. */
export async function itemsOfMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  limit: number,
  offset: number,
): Promise<ItemLine[]> {
  return tx.rows<ItemLine>(statement, [bodyId, meetingId, limit, offset]);
}
