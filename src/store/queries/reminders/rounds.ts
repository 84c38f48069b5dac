import type { Transaction } from "../../transaction.ts";

const waiting = {
  name: "rounds-waiting",
  text: `
    SELECT b.body_id AS id FROM public_body b LEFT JOIN reminder_round r ON r.body_id = b.body_id AND r.task = 'remind'
    WHERE r.day IS NULL OR r.day < $1::date LIMIT 1000`,
};

/** The bodies that have not been through the round of a day. */
export async function waitingBodies(tx: Transaction, round: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(waiting, [round])).map((row) => row.id);
}

const lock = {
  name: "rounds-lock",
  text: `INSERT INTO reminder_round AS kept (body_id, task, day) VALUES ($1, 'remind', $2)
    ON CONFLICT (body_id, task) DO UPDATE SET day = excluded.day WHERE kept.day < excluded.day RETURNING day`,
};

/** Takes a body's round in the transaction that does it; false where it has been done. */
export async function takeRound(tx: Transaction, bodyId: string, round: string): Promise<boolean> {
  return (await tx.rows(lock, [bodyId, round])).length === 1;
}
