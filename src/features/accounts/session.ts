import { randomUUID } from "node:crypto";
import { digestOf, newSecret } from "../../access/secret.ts";
import { gatekeeper, type Viewer } from "../../access/viewer.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { heldBy } from "../../store/queries/accounts/role-grants.ts";
import {
  addSession,
  findSession,
  forgetSessions,
  type SignInMethod,
  touchSession,
} from "../../store/queries/accounts/sessions.ts";
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

/** How and in what one signs in. */
export interface SigningIn {
  readonly method: SignInMethod;
  /** *Firefox, Linux*; null where it is not known. */
  readonly agent: string | null;
}

/** Begins a session of an account in a transaction of the gatekeeper. */
export async function beginSession(
  tx: Transaction,
  accountId: string,
  { method, agent }: SigningIn,
  now: Date,
): Promise<OpenedSession> {
  const secret = newSecret();
  const expires = new Date(now.getTime() + sessionLength.longest);
  const created = now.toISOString();
  await addSession(tx, secret.digest, {
    id: randomUUID(),
    accountId,
    created,
    seen: created,
    expires: expires.toISOString(),
    method,
    agent,
  });
  return { token: secret.token, expires };
}

/** Lets somebody in who has shown who it is, in a transaction of the gatekeeper: written down, and a session begun. */
export async function letIn(tx: Transaction, accountId: string, by: SigningIn, now: Date): Promise<OpenedSession> {
  await forgetSessions(tx, now);
  await logAccess(tx, { event: "signed-in", accountId, bodyId: null, details: { method: by.method } }, now);
  return beginSession(tx, accountId, by, now);
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
    const held = await heldBy(tx, session.accountId, now);
    if (held.length === 0) return null;
    if (now.getTime() - Date.parse(session.seen) > touchEvery) await touchSession(tx, digest, now);
    return {
      viewer: { accountId: session.accountId, held },
      sessionId: session.id,
      name: session.name,
      email: session.email,
    };
  });
}

function hasEnded(session: { seen: string; expires: string }, now: Date): boolean {
  return now.getTime() >= Date.parse(session.expires) || now.getTime() - Date.parse(session.seen) > sessionLength.idle;
}
