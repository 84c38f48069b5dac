import type { Transaction } from "../../transaction.ts";

const count = {
  name: "subscribe-attempts-count",
  text: "SELECT count(*)::int AS n FROM subscribe_attempt WHERE key = $1 AND at > $2",
};

/** How many have asked under a key since `since`. */
export async function countAttempts(tx: Transaction, key: Uint8Array, since: Date): Promise<number> {
  return (await tx.rows<{ n: number }>(count, [key, since.toISOString()]))[0]?.n ?? 0;
}

const add = {
  name: "subscribe-attempts-add",
  text: "INSERT INTO subscribe_attempt (id, key, at) SELECT gen_random_uuid(), key, $2 FROM unnest($1::bytea[]) AS k (key)",
};

export async function addAttempts(tx: Transaction, keys: readonly Uint8Array[], now: Date): Promise<void> {
  await tx.rows(add, [keys, now.toISOString()]);
}

const forget = { name: "subscribe-attempts-forget", text: "DELETE FROM subscribe_attempt WHERE at < $1" };

export async function forgetAttempts(tx: Transaction, before: Date): Promise<void> {
  await tx.rows(forget, [before.toISOString()]);
}
