import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import { digestOf } from "../../../access/secret.ts";
import { gatekeeper } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { logAccess } from "../../../store/queries/accounts/access-log.ts";
import {
  addChallenge,
  addPasskeyRow,
  passkeysOf,
  removePasskeyRow,
  spendChallenge,
} from "../../../store/queries/accounts/passkeys.ts";
import type { Store } from "../../../store/transaction.ts";
import type { SignedIn } from "../session.ts";
import type { RelyingParty } from "./relying-party.ts";

// The library is loaded when a passkey is first asked for: most starts are of sites that can have none.

/** How long (ms) one may take to touch the key. */
export const patience = 5 * 60_000;

/** What the browser is asked in order to make a key of one's own: one that finds its account, and looks who holds it. */
export async function offerPasskey(store: Store, who: SignedIn, party: RelyingParty, now: Date) {
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  const { accountId } = who.viewer;
  const known = await store.as(who.viewer, (tx) => passkeysOf(tx, accountId));
  const options = await generateRegistrationOptions({
    rpName: "Rød Tråd",
    rpID: party.id,
    userName: who.email,
    userDisplayName: who.name,
    userID: new TextEncoder().encode(accountId),
    timeout: patience,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const expires = new Date(now.getTime() + patience);
  await store.as(gatekeeper, (tx) =>
    addChallenge(tx, { digest: digestOf(options.challenge), accountId, expires }, now),
  );
  return options;
}

/** Keeps the key that the browser made. Problems: it answers nothing that was asked lately, or is another's. */
export async function keepPasskey(
  store: Store,
  who: SignedIn,
  party: RelyingParty,
  made: { readonly response: RegistrationResponseJSON; readonly name: string },
  now: Date,
): Promise<Problem | null> {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const { accountId } = who.viewer;
  return store.as(gatekeeper, async (tx) => {
    const checked = await verifyRegistrationResponse({
      response: made.response,
      expectedChallenge: (challenge) => spendChallenge(tx, digestOf(challenge), accountId, now),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }).catch(() => null);
    if (checked?.verified !== true) return problem("problem.passkey-new");
    const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
    const name = made.name.trim().slice(0, 100) || "–";
    if (!(await addPasskeyRow(tx, { id, accountId, publicKey, counter, transports, name }, now))) {
      return problem("problem.passkey-new");
    }
    await logAccess(tx, { event: "passkey-added", accountId, bodyId: null }, now);
    return null;
  });
}

/** Removes a key of one's own. A problem where one has none of that id. */
export async function removePasskey(store: Store, who: SignedIn, id: string, now: Date): Promise<Problem | null> {
  const { accountId } = who.viewer;
  return store.as(who.viewer, async (tx) => {
    if (!(await removePasskeyRow(tx, id, accountId))) return problem("problem.not-found");
    await logAccess(tx, { event: "passkey-removed", accountId, bodyId: null }, now);
    return null;
  });
}
