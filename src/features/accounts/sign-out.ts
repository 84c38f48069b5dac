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

/** Ends all other sessions of the account: on a machine one left, or one that is not one's own. */
export async function signOutElsewhere(store: Store, who: SignedIn, now: Date): Promise<void> {
  await store.as(who.viewer, async (tx) => {
    await revokeSessions(tx, who.viewer.accountId, { keep: who.sessionId }, now);
    await logAccess(tx, { event: "sessions-revoked", accountId: who.viewer.accountId, bodyId: null }, now);
  });
}
