import { mayGovern } from "../../access/may.ts";
import { everyBody, gatekeeper } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { accountById } from "../../store/queries/accounts/account.ts";
import { countFailures, forgetFailures } from "../../store/queries/accounts/failed-sign-ins.ts";
import type { Store } from "../../store/transaction.ts";
import type { SignedIn } from "./session.ts";
import { lockOut, throttleKeys } from "./throttle.ts";

const keyOf = (email: string) => throttleKeys(email, "")[0];

/** Which of these e-mail addresses are locked out now. */
export async function lockedOut(store: Store, emails: readonly string[], now: Date): Promise<Set<string>> {
  const since = new Date(now.getTime() - lockOut.window);
  const counts = await store.as(gatekeeper, (tx) => countFailures(tx, emails.map(keyOf), since));
  return new Set(emails.filter((_, place) => (counts[place] ?? 0) >= lockOut.perEmail));
}

/** Lets an account that is locked out sign in again. Only for administrators of the whole installation. */
export async function unlock(store: Store, who: SignedIn, accountId: string, now: Date): Promise<Problem | null> {
  if (!mayGovern(who.viewer, everyBody)) return problem("problem.forbidden");
  const account = await store.as(who.viewer, (tx) => accountById(tx, accountId));
  if (account === null) return problem("problem.not-found");
  await store.as(gatekeeper, async (tx) => {
    await forgetFailures(tx, null, [keyOf(account.email)]);
    const details = { for: accountId };
    await logAccess(tx, { event: "unlocked", accountId: who.viewer.accountId, bodyId: everyBody, details }, now);
  });
  return null;
}
