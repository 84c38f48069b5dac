import { mayGovern } from "../../access/may.ts";
import { bodyRoles, everyBody, type Held, wideRoles } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { accountById } from "../../store/queries/accounts/account.ts";
import { giveRole as add } from "../../store/queries/accounts/role-grants.ts";
import type { Store } from "../../store/transaction.ts";
import type { SignedIn } from "./session.ts";

/** A role for an account one knows, from a moment and until another; null: until further notice. */
export interface WantedGrant extends Held {
  readonly accountId: string;
  readonly starts: Date;
  readonly ends: Date | null;
}

/** Why a role cannot be held there, or null: only administrators and auditors for all bodies, and never for a committee. */
export function scopeProblem({ role, bodyId, committeeId }: Held): Problem | null {
  const wide = wideRoles.includes(role);
  if (bodyId === everyBody && !wide) return problem("problem.role-everywhere");
  return committeeId !== null && bodyRoles.includes(role) ? problem("problem.role-committee") : null;
}

/** Gives an account a role beside those it has. Problems: not allowed, no such account, no such place for the role. */
export async function giveRole(store: Store, who: SignedIn, wanted: WantedGrant, now: Date): Promise<Problem | null> {
  if (!mayGovern(who.viewer, wanted.bodyId)) return problem("problem.forbidden");
  const unfit = scopeProblem(wanted);
  if (unfit !== null) return unfit;
  if (wanted.ends !== null && wanted.ends <= wanted.starts) return problem("problem.role-days");
  return store.as(who.viewer, async (tx) => {
    if ((await accountById(tx, wanted.accountId)) === null) return problem("problem.not-found");
    const { accountId: givenBy } = who.viewer;
    await add(tx, { ...wanted, givenBy }, now);
    const details = { role: wanted.role, to: wanted.accountId };
    await logAccess(tx, { event: "role-given", accountId: givenBy, bodyId: wanted.bodyId, details }, now);
    return null;
  });
}
