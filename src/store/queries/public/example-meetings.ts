import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "public-example-meetings",
  text: `SELECT body_id AS "bodyId", id FROM public_meeting WHERE deleted IS NULL ORDER BY day, id LIMIT $1::int`,
};

/** Meetings that the store holds, by body and id: what the route table is walked with. */
export async function exampleMeetings(
  tx: Transaction,
  limit: number,
): Promise<{ readonly bodyId: string; readonly id: string }[]> {
  return tx.rows<{ bodyId: string; id: string }>(statement, [limit]);
}
