import type { Transaction } from "../../transaction.ts";

const lock = {
  name: "lock-goals",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad goals ' || $1::text, 0))",
};

/** Waits until nobody else changes the body's plans, goals or indicators. Held until the transaction ends. */
export async function lockGoals(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(lock, [bodyId]);
}
