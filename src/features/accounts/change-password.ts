import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { accountById, changePasswordHash } from "../../store/queries/accounts/account.ts";
import { revokeSessions } from "../../store/queries/accounts/sessions.ts";
import type { Store } from "../../store/transaction.ts";
import { hashPassword, isPassword, passwordProblem } from "./password.ts";
import type { SignedIn } from "./session.ts";

/** Changes one's own password and ends all one's other sessions. The old one must be right. */
export async function changePassword(
  store: Store,
  who: SignedIn,
  passwords: { readonly old: string; readonly next: string },
  now: Date,
): Promise<Problem | null> {
  const account = await store.as(who.viewer, (tx) => accountById(tx, who.viewer.accountId));
  if (account === null || !(await isPassword(account.passwordHash, passwords.old))) {
    return problem("problem.old-password");
  }
  const unfit = passwordProblem(passwords.next, account);
  if (unfit !== null) return unfit;
  const passwordHash = await hashPassword(passwords.next);
  await store.as(who.viewer, async (tx) => {
    await changePasswordHash(tx, account.id, passwordHash, now);
    await revokeSessions(tx, account.id, { keep: who.sessionId }, now);
    await logAccess(tx, { event: "password-changed", accountId: account.id, bodyId: null }, now);
  });
  return null;
}
