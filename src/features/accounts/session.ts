import { randomUUID } from "node:crypto";
import { everyBody } from "../../access/may.ts";
import { digestOf, newSecret } from "../../access/secret.ts";
import { gatekeeper, roles, type Viewer } from "../../access/viewer.ts";
import { accountById } from "../../store/queries/accounts/account.ts";
import { type AccountRole, rolesOfAccount } from "../../store/queries/accounts/account-roles.ts";
import { addSession, findSession, touchSession } from "../../store/queries/accounts/sessions.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

const hour = 3_600_000;
/** A session ends after a working day, or when it has not been used for two hours. */
export const sessionLength = { longest: 12 * hour, idle: 2 * hour } as const;
/** How stale `seen` may be, so that reading pages does not write to the database each time. */
const touchEvery = hour / 12;

/** What the browser is given: the token goes into a cookie that runs out with the session. */
export interface OpenedSession {
  readonly token: string;
  readonly expires: Date;
}

/** Begins a session of an account in a transaction of the gatekeeper. */
export async function beginSession(tx: Transaction, accountId: string, now: Date): Promise<OpenedSession> {
  const secret = newSecret();
  const expires = new Date(now.getTime() + sessionLength.longest);
  const created = now.toISOString();
  await addSession(tx, secret.digest, {
    id: randomUUID(),
    accountId,
    created,
    seen: created,
    expires: expires.toISOString(),
  });
  return { token: secret.token, expires };
}

/** Who has signed in. */
export interface SignedIn {
  readonly viewer: Viewer & { readonly accountId: string };
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
}

/** Who holds the token, or null where the session is unknown, revoked, run out or left for too long. */
export async function signedInBy(store: Store, token: string, now: Date): Promise<SignedIn | null> {
  const digest = digestOf(token);
  return store.as(gatekeeper, async (tx) => {
    const session = await findSession(tx, digest);
    if (session === null || hasEnded(session, now)) return null;
    const account = await accountById(tx, session.accountId);
    const role = strongest(await rolesOfAccount(tx, session.accountId));
    if (account === null || role === null) return null;
    if (now.getTime() - Date.parse(session.seen) > touchEvery) await touchSession(tx, digest, now);
    const bodyId = role.bodyId === everyBody ? null : role.bodyId;
    return {
      viewer: { role: role.role, accountId: account.id, bodyId },
      sessionId: session.id,
      name: account.name,
      email: account.email,
    };
  });
}

function hasEnded(session: { seen: string; expires: string }, now: Date): boolean {
  return now.getTime() >= Date.parse(session.expires) || now.getTime() - Date.parse(session.seen) > sessionLength.idle;
}

/** The role an account acts in: the one that may most, and among equals the whole installation's. */
function strongest(held: readonly AccountRole[]): AccountRole | null {
  const inOrder = held.toSorted(
    (a, b) => roles.indexOf(b.role) - roles.indexOf(a.role) || (a.bodyId < b.bodyId ? -1 : 1),
  );
  return inOrder[0] ?? null;
}
