import { mayGovern } from "../../access/may.ts";
import { newSecret } from "../../access/secret.ts";
import { everyBody } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { accountById } from "../../store/queries/accounts/account.ts";
import { addLink } from "../../store/queries/accounts/one-time-links.ts";
import type { Store } from "../../store/transaction.ts";
import type { SignedIn } from "./session.ts";

/** How long the link can be used. */
const validity = 24 * 3_600_000;

/**
 * Makes the token of a link by which an account chooses a new password. Only for administrators of the whole
 * installation: whoever has the link can become the account, also where it may more than a body's administrator.
 */
export async function offerNewPassword(
  store: Store,
  who: SignedIn,
  accountId: string,
  now: Date,
): Promise<string | Problem> {
  if (!mayGovern(who.viewer, everyBody)) return problem("problem.forbidden");
  const secret = newSecret();
  return store.as(who.viewer, async (tx) => {
    const account = await accountById(tx, accountId);
    if (account === null) return problem("problem.not-found");
    const expires = new Date(now.getTime() + validity).toISOString();
    const madeBy = who.viewer.accountId;
    const nothing = { bodyId: everyBody, committeeId: null, role: "member" } as const;
    const link = { purpose: "new-password", ...nothing, accountId, madeBy, expires } as const;
    await addLink(tx, secret.digest, link, now);
    const details = { for: accountId, purpose: link.purpose };
    await logAccess(tx, { event: "invited", accountId: madeBy, bodyId: everyBody, details }, now);
    return secret.token;
  });
}
