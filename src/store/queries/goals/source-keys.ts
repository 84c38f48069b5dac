import type { Transaction } from "../../transaction.ts";

/** A body's own key to Jobindsats, sealed, and when it was written: ISO. */
export interface SourceKey {
  readonly sealed: string;
  readonly modified: string;
}

const one = { name: "source-key", text: "SELECT sealed, modified FROM source_key WHERE body_id = $1" };

/** A body's own key; null where it has none. */
export async function sourceKey(tx: Transaction, bodyId: string): Promise<SourceKey | null> {
  return (await tx.rows<SourceKey>(one, [bodyId]))[0] ?? null;
}

const keep = {
  name: "keep-source-key",
  text: `INSERT INTO source_key (body_id, id, sealed, created, modified) VALUES ($1, $1, $2, $3, $3)
    ON CONFLICT (body_id, id) DO UPDATE SET sealed = excluded.sealed, modified = excluded.modified`,
};

/** Keeps a sealed key; the one before it is gone. */
export async function keepSourceKeyRow(tx: Transaction, bodyId: string, sealed: string, at: string): Promise<void> {
  await tx.rows(keep, [bodyId, sealed, at]);
}

const remove = { name: "remove-source-key", text: "DELETE FROM source_key WHERE body_id = $1" };

/** Destroys a body's key. */
export async function removeSourceKeyRow(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(remove, [bodyId]);
}
