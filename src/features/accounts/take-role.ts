import { mayGovern } from "../../access/may.ts";
import { everyBody } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { administratorsOf, endGrant, type GrantRef } from "../../store/queries/accounts/role-grants.ts";
import type { Store } from "../../store/transaction.ts";
import type { SignedIn } from "./session.ts";

/**
 * Ends a role; the account's next request has it no more. The last administrator of the installation stays, so that
 * nobody locks everybody out.
 */
export async function takeRole(store: Store, who: SignedIn, from: GrantRef, now: Date): Promise<Problem | null> {
  if (!mayGovern(who.viewer, from.bodyId)) return problem("problem.forbidden");
  return store.as(who.viewer, async (tx) => {
    if (from.bodyId === everyBody) {
      const [first, ...more] = await administratorsOf(tx, everyBody, now);
      if (first === from.grantId && more.length === 0) return problem("problem.last-administrator");
    }
    const taken = await endGrant(tx, from, who.viewer.accountId, now);
    if (taken === null) return problem("problem.not-found");
    const details = { from: taken.accountId, role: taken.role };
    await logAccess(tx, { event: "role-taken", accountId: who.viewer.accountId, bodyId: from.bodyId, details }, now);
    return null;
  });
}
