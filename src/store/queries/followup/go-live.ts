import type { Transaction } from "../../transaction.ts";

/** The day from which a row of `body` answers for its promises: as it was set, else the day it first came. */
export const goLiveSql = (row: string) =>
  `coalesce(${row}.go_live, (${row}.created AT TIME ZONE 'Europe/Copenhagen')::date)`;

const find = { name: "followup-go-live", text: `SELECT ${goLiveSql("b")} AS day FROM body b WHERE b.body_id = $1` };

/** The day (ISO, Europe/Copenhagen) from which a body answers for its promises. */
export async function goLiveOf(tx: Transaction, bodyId: string): Promise<string> {
  const [found] = await tx.rows<{ day: string }>(find, [bodyId]);
  if (found === undefined) throw new Error(`The body ${bodyId} is not there.`);
  return found.day;
}

const set = {
  name: "followup-set-go-live",
  text: `WITH stored AS (UPDATE body SET go_live = $2, modified = $3 WHERE body_id = $1 RETURNING *),
      shown AS (UPDATE public_body p SET go_live = ${goLiveSql("s")}, modified = $3 FROM stored s WHERE p.body_id = s.body_id)
    SELECT ${goLiveSql("s")} AS day FROM stored s`,
};

/** Sets the day from which a body answers for its promises; null: the day it first came. Gives the day that now counts. */
export async function setGoLive(tx: Transaction, bodyId: string, day: string | null, at: string): Promise<string> {
  const [found] = await tx.rows<{ day: string }>(set, [bodyId, day, at]);
  if (found === undefined) throw new Error(`The body ${bodyId} is not there.`);
  return found.day;
}
