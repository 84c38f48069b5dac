import type { Transaction } from "../../transaction.ts";

/** Which keeper of which body. */
export interface KeeperRef {
  readonly bodyId: string;
  readonly keeperId: string;
}

const add = {
  name: "keeper-link-add",
  text: "INSERT INTO keeper_link (digest, body_id, keeper_id, created, expires) VALUES ($1, $2, $3, $4, $5)",
};

/** Adds a link by the digest of its secret. Ask as the worker, which mails it. */
export async function addKeeperLink(
  tx: Transaction,
  digest: Uint8Array,
  { bodyId, keeperId }: KeeperRef,
  now: Date,
  expires: Date,
): Promise<void> {
  await tx.rows(add, [digest, bodyId, keeperId, now.toISOString(), expires.toISOString()]);
}

const lock = {
  name: "keeper-link-lock",
  text: `SELECT l.body_id AS "bodyId", l.keeper_id AS "keeperId", k.name, b.name AS body
    FROM keeper_link l JOIN offer_keeper k ON k.body_id = l.body_id AND k.id = l.keeper_id
      JOIN public_body b ON b.body_id = l.body_id
    WHERE l.digest = $1 AND l.used IS NULL AND l.expires > $2 AND k.ended IS NULL FOR UPDATE OF l`,
};

/** The keeper that a link lets in, locked; null where it is unknown, used or too old, or the keeper may not come in. */
export async function lockKeeperLink(
  tx: Transaction,
  digest: Uint8Array,
  now: Date,
): Promise<(KeeperRef & { readonly name: string; readonly body: string }) | null> {
  return (await tx.rows<KeeperRef & { name: string; body: string }>(lock, [digest, now.toISOString()]))[0] ?? null;
}

const use = { name: "keeper-link-use", text: "UPDATE keeper_link SET used = $2 WHERE digest = $1" };
const confirm = {
  name: "keeper-confirm",
  text: "UPDATE offer_keeper SET confirmed = $3 WHERE body_id = $1 AND id = $2 AND confirmed IS NULL",
};

/** Uses a link up; the first that is used shows that the address is the keeper's own. */
export async function useKeeperLink(tx: Transaction, digest: Uint8Array, ref: KeeperRef, now: Date): Promise<void> {
  await tx.rows(use, [digest, now.toISOString()]);
  await tx.rows(confirm, [ref.bodyId, ref.keeperId, now.toISOString()]);
}

const addSession = {
  name: "keeper-session-add",
  text: `INSERT INTO keeper_session (digest, body_id, keeper_id, created, seen, expires) VALUES ($1, $2, $3, $4, $4, $5)`,
};

export async function addKeeperSession(
  tx: Transaction,
  digest: Uint8Array,
  { bodyId, keeperId }: KeeperRef,
  now: Date,
  expires: Date,
): Promise<void> {
  await tx.rows(addSession, [digest, bodyId, keeperId, now.toISOString(), expires.toISOString()]);
}

const session = {
  name: "keeper-session",
  text: `SELECT s.body_id AS "bodyId", s.keeper_id AS "keeperId", s.seen, k.name
    FROM keeper_session s JOIN offer_keeper k ON k.body_id = s.body_id AND k.id = s.keeper_id
    WHERE s.digest = $1 AND s.expires > $2 AND s.seen > $3 AND k.ended IS NULL`,
};

/** The keeper of a session that has not run out and was used since `idle`. */
export async function findKeeperSession(
  tx: Transaction,
  digest: Uint8Array,
  now: Date,
  idle: Date,
): Promise<(KeeperRef & { readonly seen: string; readonly name: string }) | null> {
  const values = [digest, now.toISOString(), idle.toISOString()];
  return (await tx.rows<KeeperRef & { seen: string; name: string }>(session, values))[0] ?? null;
}

const touch = { name: "keeper-session-touch", text: "UPDATE keeper_session SET seen = $2 WHERE digest = $1" };

export async function touchKeeperSession(tx: Transaction, digest: Uint8Array, now: Date): Promise<void> {
  await tx.rows(touch, [digest, now.toISOString()]);
}

const end = { name: "keeper-session-end", text: "DELETE FROM keeper_session WHERE digest = $1" };

export async function endKeeperSession(tx: Transaction, digest: Uint8Array): Promise<void> {
  await tx.rows(end, [digest]);
}

const forgetLinks = { name: "keeper-links-forget", text: "DELETE FROM keeper_link WHERE expires < $1" };
const forgetSessions = { name: "keeper-sessions-forget", text: "DELETE FROM keeper_session WHERE expires < $1" };

/** Forgets links and sessions that have run out. Ask as the gate. */
export async function forgetKeeperSecrets(tx: Transaction, now: Date): Promise<void> {
  await tx.rows(forgetLinks, [now.toISOString()]);
  await tx.rows(forgetSessions, [now.toISOString()]);
}
