import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { digestOf } from "../../../access/secret.ts";
import { gatekeeper } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { logAccess } from "../../../store/queries/accounts/access-log.ts";
import { addFailure, countFailures } from "../../../store/queries/accounts/failed-sign-ins.ts";
import { addChallenge, lockPasskey, notePasskeyUse, spendChallenge } from "../../../store/queries/accounts/passkeys.ts";
import type { Store } from "../../../store/transaction.ts";
import { letIn, type OpenedSession } from "../session.ts";
import { throttle, throttleKeys } from "../throttle.ts";
import { patience } from "./new-passkey.ts";
import type { RelyingParty } from "./relying-party.ts";

/** What a browser is asked to sign in order to sign in: whoever has a key for this site chooses it there. */
export async function askForPasskey(store: Store, party: RelyingParty, now: Date) {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: patience,
    userVerification: "required",
  });
  const expires = new Date(now.getTime() + patience);
  await store.as(gatekeeper, (tx) =>
    addChallenge(tx, { digest: digestOf(options.challenge), accountId: null, expires }, now),
  );
  return options;
}

/**
 * Signs in with what a passkey has signed. Problems: an unknown key, a signature that does not fit or was not asked for
 * lately, too many of these from the network address. A key that was copied shows by its counter, and is refused.
 */
export async function signInByPasskey(
  store: Store,
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  from: { readonly address: string; readonly agent: string | null },
  now: Date,
): Promise<OpenedSession | Problem> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const [, key] = throttleKeys("", from.address);
  const since = new Date(now.getTime() - throttle.window);
  return store.as(gatekeeper, async (tx) => {
    const [failures = 0] = await countFailures(tx, [key], since);
    const entry = { accountId: null, bodyId: null, details: { method: "passkey" } };
    if (failures >= throttle.perAddress) {
      await logAccess(tx, { event: "sign-in-throttled", ...entry }, now);
      return problem("problem.sign-in-throttled", { minutes: throttle.window / 60_000 });
    }
    const known = await lockPasskey(tx, response.id);
    const checked =
      known === null
        ? null
        : await verifyAuthenticationResponse({
            response,
            expectedChallenge: (challenge) => spendChallenge(tx, digestOf(challenge), null, now),
            expectedOrigin: party.origin,
            expectedRPID: party.id,
            requireUserVerification: true,
            credential: { id: known.id, publicKey: known.publicKey, counter: known.counter },
          }).catch(() => null);
    if (known === null || checked?.verified !== true) {
      await addFailure(tx, [key], now);
      await logAccess(tx, { event: "sign-in-refused", ...entry, accountId: known?.accountId ?? null }, now);
      return problem("problem.passkey");
    }
    await notePasskeyUse(tx, known.id, checked.authenticationInfo.newCounter, now);
    return letIn(tx, known.accountId, { method: "passkey", agent: from.agent }, now);
  });
}
