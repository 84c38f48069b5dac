import type { Transaction } from "../../transaction.ts";

/** So many days before a promise falls due its owner is told, where the body has chosen nothing else. */
export const standardSteps: readonly number[] = [30, 14, 3];

const find = { name: "reminder-steps-find", text: "SELECT steps FROM reminder_setting WHERE body_id = $1::uuid" };

/** A body's steps, most days first. */
export async function stepsOf(tx: Transaction, bodyId: string): Promise<readonly number[]> {
  return (await tx.rows<{ steps: number[] }>(find, [bodyId]))[0]?.steps ?? standardSteps;
}

const set = {
  name: "reminder-steps-set",
  text: `INSERT INTO reminder_setting (body_id, steps, modified) VALUES ($1, $2, $3)
    ON CONFLICT (body_id) DO UPDATE SET steps = excluded.steps, modified = excluded.modified`,
};

export async function setSteps(tx: Transaction, bodyId: string, steps: readonly number[], now: Date): Promise<void> {
  await tx.rows(set, [bodyId, steps, now.toISOString()]);
}
