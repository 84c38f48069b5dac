import { mayGovern } from "../../access/may.ts";
import { newSecret } from "../../access/secret.ts";
import type { Held } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { addLink } from "../../store/queries/accounts/one-time-links.ts";
import type { Store } from "../../store/transaction.ts";
import { scopeProblem } from "./give-role.ts";
import type { SignedIn } from "./session.ts";

/** How long an invitation can be used. */
const validity = 7 * 24 * 3_600_000;

/**
 * Makes an invitation: the token of a link by which one person makes an account with the role. Whoever has the link can
 * use it, once.
 */
export async function invite(store: Store, who: SignedIn, invitation: Held, now: Date): Promise<string | Problem> {
  if (!mayGovern(who.viewer, invitation.bodyId)) return problem("problem.forbidden");
  const unfit = scopeProblem(invitation);
  if (unfit !== null) return unfit;
  const secret = newSecret();
  const expires = new Date(now.getTime() + validity).toISOString();
  await store.as(who.viewer, async (tx) => {
    const { role, bodyId, committeeId } = invitation;
    const link = {
      role,
      bodyId,
      committeeId,
      purpose: "invitation",
      accountId: null,
      madeBy: who.viewer.accountId,
      expires,
    } as const;
    await addLink(tx, secret.digest, link, now);
    await logAccess(
      tx,
      {
        event: "invited",
        accountId: who.viewer.accountId,
        bodyId: invitation.bodyId,
        details: { role: invitation.role },
      },
      now,
    );
  });
  return secret.token;
}
