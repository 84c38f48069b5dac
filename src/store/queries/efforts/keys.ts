import type { Transaction } from "../../transaction.ts";

/** A key as the desk shows it; the secret itself is nowhere. */
export interface EffortKey {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly used: string | null;
  readonly revoked: string | null;
}

const all = {
  name: "effort-keys",
  text: "SELECT id, name, created, used, revoked FROM effort_key WHERE body_id = $1 ORDER BY created DESC, id",
};

/** A body's keys, those that are revoked too. */
export function effortKeys(tx: Transaction, bodyId: string): Promise<EffortKey[]> {
  return tx.rows<EffortKey>(all, [bodyId]);
}

const add = {
  name: "add-effort-key",
  text: "INSERT INTO effort_key (body_id, id, name, digest, account_id, created) VALUES ($1, $2, $3, $4, $5, $6)",
};

/** Keeps the digest of a new key. */
export async function addEffortKey(
  tx: Transaction,
  bodyId: string,
  at: string,
  key: { readonly id: string; readonly name: string; readonly digest: Uint8Array; readonly accountId: string | null },
): Promise<void> {
  await tx.rows(add, [bodyId, key.id, key.name, key.digest, key.accountId, at]);
}

const revoke = {
  name: "revoke-effort-key",
  text: "UPDATE effort_key SET revoked = $3 WHERE body_id = $1 AND id = $2 AND revoked IS NULL RETURNING 1",
};

/** Ends a key; false where there is none that holds. */
export async function revokeEffortKey(tx: Transaction, bodyId: string, id: string, at: string): Promise<boolean> {
  return (await tx.rows(revoke, [bodyId, id, at])).length > 0;
}

const use = {
  name: "use-effort-key",
  text: `UPDATE effort_key SET used = $2 WHERE digest = $1 AND revoked IS NULL RETURNING body_id AS "bodyId"`,
};

/** The body whose key has this digest, noting that it was used; null where none holds. Only for the gatekeeper. */
export async function bodyOfEffortKey(tx: Transaction, digest: Uint8Array, at: string): Promise<string | null> {
  return (await tx.rows<{ bodyId: string }>(use, [digest, at]))[0]?.bodyId ?? null;
}
