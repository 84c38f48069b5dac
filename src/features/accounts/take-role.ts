import { everyBody, mayGovern } from "../../access/may.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { countAdministrators, takeRole as remove } from "../../store/queries/accounts/account-roles.ts";
import type { Store } from "../../store/transaction.ts";
import type { SignedIn } from "./session.ts";

/**
 * Takes an account's role in a body away; its next request has it no more. The last administrator of the installation
 * stays, so that nobody locks everybody out.
 */
export async function takeRole(
  store: Store,
  who: SignedIn,
  from: { readonly bodyId: string; readonly accountId: string },
  now: Date,
): Promise<Problem | null> {
  if (!mayGovern(who.viewer, from.bodyId)) return problem("problem.forbidden");
  return store.as(who.viewer, async (tx) => {
    if (from.bodyId === everyBody && (await countAdministrators(tx, everyBody)) < 2) {
      return problem("problem.last-administrator");
    }
    if (!(await remove(tx, from.bodyId, from.accountId))) return problem("problem.not-found");
    const details = { from: from.accountId };
    await logAccess(tx, { event: "role-taken", accountId: who.viewer.accountId, bodyId: from.bodyId, details }, now);
    return null;
  });
}
