import type { Transaction } from "../../transaction.ts";

/** What the check said of a deviating opinion when it was given. `number`: its entry in the chain. */
export interface CheckedOpinion {
  readonly number: number;
  /** Codes of what must be released before it is shown; empty: nothing. */
  readonly held: readonly string[];
  readonly released: string | null;
}

const add = {
  name: "seal-add-opinion",
  text: `INSERT INTO opinion (body_id, id, meeting_id, number, held, created, modified) VALUES ($1, $2, $3, $4, $5, $6, $6)`,
};

/** Adds what the check said of an opinion, in the transaction that added its entry. */
export async function addOpinion(
  tx: Transaction,
  { bodyId, meetingId }: { readonly bodyId: string; readonly meetingId: string },
  id: string,
  { number, held }: Pick<CheckedOpinion, "number" | "held">,
  at: string,
): Promise<void> {
  await tx.rows(add, [bodyId, id, meetingId, number, held, at]);
}

const ofMeeting = {
  name: "seal-opinions-of-meeting",
  text: "SELECT number, held, released FROM opinion WHERE body_id = $1 AND meeting_id = $2 AND deleted IS NULL ORDER BY number",
};

/** What the check said of a meeting's opinions, in the order in which they were given. */
export async function checkedOpinions(tx: Transaction, bodyId: string, meetingId: string): Promise<CheckedOpinion[]> {
  return tx.rows<CheckedOpinion>(ofMeeting, [bodyId, meetingId]);
}

const release = {
  name: "seal-release-opinion",
  text: `UPDATE opinion SET released = $4, modified = $4
    WHERE body_id = $1 AND meeting_id = $2 AND number = $3 AND released IS NULL RETURNING number`,
};

/** Lets an opinion be shown. False where there is none that waits. */
export async function releaseOpinionOf(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  number: number,
  at: string,
): Promise<boolean> {
  return (await tx.rows(release, [bodyId, meetingId, number, at])).length > 0;
}
