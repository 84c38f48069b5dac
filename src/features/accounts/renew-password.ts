import { digestOf } from "../../access/secret.ts";
import { gatekeeper } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { accountById, changePasswordHash } from "../../store/queries/accounts/account.ts";
import { forgetFailures } from "../../store/queries/accounts/failed-sign-ins.ts";
import { lockLink, useLink } from "../../store/queries/accounts/one-time-links.ts";
import { revokeSessions } from "../../store/queries/accounts/sessions.ts";
import type { Store } from "../../store/transaction.ts";
import { hashPassword, passwordProblem } from "./password.ts";
import { beginSession, type OpenedSession } from "./session.ts";
import { throttleKeys } from "./throttle.ts";

/** Chooses a new password by a one-time link, uses the link up, ends all sessions of the account and signs in. */
export async function renewPassword(
  store: Store,
  token: string,
  password: string,
  now: Date,
  agent: string | null = null,
): Promise<OpenedSession | Problem> {
  const digest = digestOf(token);
  const account = await store.as(gatekeeper, async (tx) => {
    const link = await lockLink(tx, digest, now);
    return link?.accountId ? accountById(tx, link.accountId) : null;
  });
  if (account === null) return problem("problem.link-spent");
  const unfit = passwordProblem(password, account);
  if (unfit !== null) return unfit;
  const passwordHash = await hashPassword(password);
  return store.as(gatekeeper, async (tx) => {
    const link = await lockLink(tx, digest, now);
    if (link?.accountId !== account.id) return problem("problem.link-spent");
    await changePasswordHash(tx, account.id, passwordHash, now);
    await revokeSessions(tx, account.id, {}, now);
    await forgetFailures(tx, null, [throttleKeys(account.email, "")[0]]);
    await useLink(tx, digest, now);
    await logAccess(tx, { event: "password-changed", accountId: account.id, bodyId: null }, now);
    return beginSession(tx, account.id, { method: "link", agent }, now);
  });
}
