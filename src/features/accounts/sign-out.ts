import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { revokeSessions } from "../../store/queries/accounts/sessions.ts";
import type { Store } from "../../store/transaction.ts";
import type { SignedIn } from "./session.ts";

/** Ends the session one is in. */
export async function signOut(store: Store, who: SignedIn, now: Date): Promise<void> {
  await store.as(who.viewer, async (tx) => {
    await revokeSessions(tx, who.viewer.accountId, { only: who.sessionId }, now);
    await logAccess(tx, { event: "signed-out", accountId: who.viewer.accountId, bodyId: null }, now);
  });
}

/** Ends one session of the account. A problem where it is not one's own, or has ended. */
export async function endSession(store: Store, who: SignedIn, sessionId: string, now: Date): Promise<Problem | null> {
  return store.as(who.viewer, async (tx) => {
    const ended = await revokeSessions(tx, who.viewer.accountId, { only: sessionId }, now);
    if (ended === 0) return problem("problem.not-found");
    await logAccess(tx, { event: "sessions-revoked", accountId: who.viewer.accountId, bodyId: null }, now);
    return null;
  });
}

/** Ends all other sessions of the account: on a machine one left, or one that is not one's own. */
export function signOutElsewhere(store: Store, who: SignedIn, now: Date): Promise<void> {
  return endAll(store, who, { keep: who.sessionId }, now);
}

/** Ends all sessions of the account, the one one is in too. */
export function signOutEverywhere(store: Store, who: SignedIn, now: Date): Promise<void> {
  return endAll(store, who, {}, now);
}

function endAll(store: Store, who: SignedIn, which: { readonly keep?: string }, now: Date): Promise<void> {
  return store.as(who.viewer, async (tx) => {
    await revokeSessions(tx, who.viewer.accountId, which, now);
    await logAccess(tx, { event: "sessions-revoked", accountId: who.viewer.accountId, bodyId: null }, now);
  });
}
