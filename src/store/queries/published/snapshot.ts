import type { Transaction } from "../../transaction.ts";

const statement = { name: "current-snapshot", text: "SELECT pg_current_snapshot()::text AS snapshot" };

/**
 * What is committed, as a word: as long as it is the same, every question has the same answer. It changes with every
 * transaction of the server that writes, whatever it writes.
 */
export async function currentSnapshot(tx: Transaction): Promise<string> {
  const [found] = await tx.rows<{ snapshot: string }>(statement);
  if (found === undefined) throw new Error("PostgreSQL gave no snapshot.");
  return found.snapshot;
}
