import type { Transaction } from "../../transaction.ts";

/** A passkey as its owner's list shows it. Moments are ISO. */
export interface PasskeyLine {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly used: string | null;
}

/** A passkey as a signature is checked against it. */
export interface Passkey {
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
}

const list = {
  name: "passkeys-list",
  text: `SELECT id, name, created, used FROM passkey WHERE account_id = $1::uuid ORDER BY created, id`,
};

export async function passkeysOf(tx: Transaction, accountId: string): Promise<PasskeyLine[]> {
  return tx.rows<PasskeyLine>(list, [accountId]);
}

const find = {
  name: "passkeys-find",
  text: `SELECT p.id, p.account_id AS "accountId", p.public_key AS "publicKey", p.counter::int AS counter
    FROM passkey p JOIN account a ON a.id = p.account_id AND a.deleted IS NULL WHERE p.id = $1 FOR UPDATE OF p`,
};

/** The passkey of a credential's id, locked until the transaction ends; or null. */
export async function lockPasskey(tx: Transaction, id: string): Promise<Passkey | null> {
  return (await tx.rows<Passkey>(find, [id]))[0] ?? null;
}

const add = {
  name: "passkeys-add",
  text: `INSERT INTO passkey (id, account_id, public_key, counter, transports, name, created)
    VALUES ($1, $2::uuid, $3, $4, $5::text[], $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id`,
};

/** Adds a passkey; false where there is one of that id. */
export async function addPasskeyRow(
  tx: Transaction,
  key: Passkey & { readonly name: string; readonly transports: readonly string[] },
  now: Date,
): Promise<boolean> {
  const { id, accountId, publicKey, counter, transports, name } = key;
  const values = [id, accountId, publicKey, counter, transports, name, now.toISOString()];
  return (await tx.rows(add, values)).length === 1;
}

const use = { name: "passkeys-use", text: `UPDATE passkey SET counter = $2, used = $3 WHERE id = $1` };

export async function notePasskeyUse(tx: Transaction, id: string, counter: number, now: Date): Promise<void> {
  await tx.rows(use, [id, counter, now.toISOString()]);
}

const remove = {
  name: "passkeys-remove",
  text: `DELETE FROM passkey WHERE id = $1 AND account_id = $2::uuid RETURNING id`,
};

/** Removes a passkey of an account; false where it has none of that id. */
export async function removePasskeyRow(tx: Transaction, id: string, accountId: string): Promise<boolean> {
  return (await tx.rows(remove, [id, accountId])).length === 1;
}

const forget = { name: "passkeys-forget-challenges", text: `DELETE FROM passkey_challenge WHERE expires <= $1` };
const ask = {
  name: "passkeys-ask",
  text: `INSERT INTO passkey_challenge (digest, account_id, expires) VALUES ($1, $2::uuid, $3)`,
};

/** Keeps what a browser is asked to sign; for a new key also whose it will be. */
export async function addChallenge(
  tx: Transaction,
  challenge: { readonly digest: Uint8Array; readonly accountId: string | null; readonly expires: Date },
  now: Date,
): Promise<void> {
  await tx.rows(forget, [now.toISOString()]);
  await tx.rows(ask, [challenge.digest, challenge.accountId, challenge.expires.toISOString()]);
}

const spend = {
  name: "passkeys-spend",
  text: `DELETE FROM passkey_challenge WHERE digest = $1 AND account_id IS NOT DISTINCT FROM $2::uuid AND expires > $3
    RETURNING digest`,
};

/** Uses up a challenge; false where it was not given, was used, or is too old. */
export async function spendChallenge(
  tx: Transaction,
  digest: Uint8Array,
  accountId: string | null,
  now: Date,
): Promise<boolean> {
  return (await tx.rows(spend, [digest, accountId, now.toISOString()])).length === 1;
}
