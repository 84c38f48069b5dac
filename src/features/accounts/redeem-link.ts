import { randomUUID } from "node:crypto";
import { z } from "zod";
import { digestOf } from "../../access/secret.ts";
import { gatekeeper } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { logAccess } from "../../store/queries/accounts/access-log.ts";
import { addAccount } from "../../store/queries/accounts/account.ts";
import { lockLink, type OneTimeLink, useLink } from "../../store/queries/accounts/one-time-links.ts";
import { giveRole } from "../../store/queries/accounts/role-grants.ts";
import type { Store } from "../../store/transaction.ts";
import { hashPassword, passwordProblem } from "./password.ts";
import { beginSession, type OpenedSession } from "./session.ts";

/** What a one-time link is for, or the problem that it is unknown, used or run out. */
export async function readLink(store: Store, token: string, now: Date): Promise<OneTimeLink | Problem> {
  const link = await store.as(gatekeeper, (tx) => lockLink(tx, digestOf(token), now));
  return link ?? problem("problem.link-spent");
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const nameSchema = z.string().trim().min(1).max(200);
const emailSchema = z.email().max(254);

/**
 * Makes the account that a link invites to, uses the link up and signs in. Problems: the link is spent, the name or
 * address will not do, the address has an account, the password will not do; the link can then be used again.
 */
export async function redeemLink(
  store: Store,
  token: string,
  wanted: NewAccount,
  now: Date,
  agent: string | null = null,
): Promise<OpenedSession | Problem> {
  const name = nameSchema.safeParse(wanted.name);
  if (!name.success) return problem("problem.name");
  const email = emailSchema.safeParse(wanted.email.trim());
  if (!email.success) return problem("problem.email");
  const unfit = passwordProblem(wanted.password, { name: name.data, email: email.data });
  if (unfit !== null) return unfit;
  const known = await readLink(store, token, now);
  if ("problem" in known) return known;
  const passwordHash = await hashPassword(wanted.password);
  return store.as(gatekeeper, async (tx) => {
    const digest = digestOf(token);
    const link = await lockLink(tx, digest, now);
    if (link === null) return problem("problem.link-spent");
    const id = randomUUID();
    if (!(await addAccount(tx, { id, name: name.data, email: email.data, passwordHash }, now))) {
      return problem("problem.email-taken");
    }
    const { bodyId, committeeId, role, madeBy } = link;
    await giveRole(tx, { accountId: id, bodyId, committeeId, role, starts: now, ends: null, givenBy: madeBy }, now);
    await useLink(tx, digest, now);
    const details = { purpose: link.purpose, role: link.role };
    await logAccess(tx, { event: "account-made", accountId: id, bodyId: link.bodyId, details }, now);
    return beginSession(tx, id, { method: "link", agent }, now);
  });
}
