import type { Transaction } from "../../transaction.ts";

export interface SessionRow {
  readonly id: string;
  readonly accountId: string;
  readonly created: string;
  readonly seen: string;
  readonly expires: string;
  readonly method: SignInMethod;
  /** *Firefox, Linux*; null where it is not known. */
  readonly agent: string | null;
}

/** How one came in: by a one-time link, a password, a passkey, or the municipality's identity provider. */
export type SignInMethod = "link" | "password" | "passkey" | "provider";

const columns = `s.id, s.account_id AS "accountId", s.created, s.seen, s.expires, s.method, s.agent`;

const find = {
  name: "sessions-find",
  text: `SELECT ${columns}, a.name, a.email FROM session s JOIN account a ON a.id = s.account_id AND a.deleted IS NULL
    WHERE s.digest = $1 AND s.revoked IS NULL`,
};

/** A session and whose it is. */
export interface FoundSession extends SessionRow {
  readonly name: string;
  readonly email: string;
}

/** The session of a digest that has not been revoked, or null. Whether it has run out is the caller's to judge. */
export async function findSession(tx: Transaction, digest: Uint8Array): Promise<FoundSession | null> {
  return (await tx.rows<FoundSession>(find, [digest]))[0] ?? null;
}

const add = {
  name: "sessions-add",
  text: `INSERT INTO session (digest, id, account_id, created, seen, expires, method, agent)
    VALUES ($1, $2::uuid, $3::uuid, $4, $4, $5, $6, $7)`,
};

export async function addSession(tx: Transaction, digest: Uint8Array, session: SessionRow): Promise<void> {
  const { id, accountId, created, expires, method, agent } = session;
  await tx.rows(add, [digest, id, accountId, created, expires, method, agent]);
}

const touch = { name: "sessions-touch", text: `UPDATE session SET seen = $2 WHERE digest = $1` };

/** Notes that a session was used. */
export async function touchSession(tx: Transaction, digest: Uint8Array, now: Date): Promise<void> {
  await tx.rows(touch, [digest, now.toISOString()]);
}

const revoke = {
  name: "sessions-revoke",
  text: `UPDATE session SET revoked = $3
    WHERE account_id = $1::uuid AND revoked IS NULL AND ($2::uuid IS NULL OR id = $2::uuid)
      AND ($4::uuid IS NULL OR id <> $4::uuid)
    RETURNING id`,
};

/** Ends sessions of an account: the one named, all but `keep`, or all; how many. */
export async function revokeSessions(
  tx: Transaction,
  accountId: string,
  which: { readonly only?: string; readonly keep?: string },
  now: Date,
): Promise<number> {
  return (await tx.rows(revoke, [accountId, which.only ?? null, now.toISOString(), which.keep ?? null])).length;
}

const open = {
  name: "sessions-open",
  text: `SELECT ${columns} FROM session s
    WHERE s.account_id = $1::uuid AND s.revoked IS NULL AND s.expires > $2 ORDER BY s.seen DESC, s.id`,
};

/** An account's sessions that have not run out, last used first. */
export async function openSessions(tx: Transaction, accountId: string, now: Date): Promise<SessionRow[]> {
  return tx.rows<SessionRow>(open, [accountId, now.toISOString()]);
}

const forget = { name: "sessions-forget", text: `DELETE FROM session WHERE expires < $1` };

/** Removes sessions that ran out before `before`. */
export async function forgetSessions(tx: Transaction, before: Date): Promise<void> {
  await tx.rows(forget, [before.toISOString()]);
}
