import type { Transaction } from "../../transaction.ts";
import type { ItemPage } from "./item.ts";

const statement = {
  name: "public-records-of-meeting",
  text: `SELECT record FROM public_item WHERE body_id = $1::uuid AND meeting_id = $2::uuid AND deleted IS NULL
    ORDER BY position`,
};

/** All items of a meeting, as strangers may see them, in their own order. */
export async function recordsOfMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<ItemPage["record"][]> {
  const rows = await tx.rows<Pick<ItemPage, "record">>(statement, [bodyId, meetingId]);
  return rows.map((row) => row.record);
}
