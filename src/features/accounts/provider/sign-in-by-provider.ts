import { randomUUID } from "node:crypto";
import { z } from "zod";
import { everyBody, gatekeeper, type Held } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { logAccess } from "../../../store/queries/accounts/access-log.ts";
import { accountByEmail, addAccount } from "../../../store/queries/accounts/account.ts";
import {
  accountOfIdentity,
  addIdentity,
  placesNamed,
  setProviderRoles,
} from "../../../store/queries/accounts/provider-identities.ts";
import { heldBy } from "../../../store/queries/accounts/role-grants.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { letIn, type OpenedSession } from "../session.ts";
import type { Identity } from "./open-provider.ts";
import { type RoleRule, rulesFor } from "./role-rules.ts";

const claimsSchema = z.object({
  email: z.email().max(254),
  // Without it the provider has not said that the address is the person's own.
  email_verified: z.boolean().optional(),
  name: z.string().trim().min(1).max(200).optional(),
});

/** What the claims give: roles in places that there are; a rule about another place gives nothing. */
async function heldByClaims(store: Store, rules: readonly RoleRule[], claims: Identity["claims"]): Promise<Held[]> {
  const fitting = rulesFor(rules, claims);
  const named = fitting.flatMap(({ body }) => (body === null ? [] : [body]));
  const committees = fitting.flatMap(({ committee }) => (committee === null ? [] : [committee]));
  const places = await store.asPublic((tx) => placesNamed(tx, named, committees));
  return fitting.flatMap(({ role, body, committee }) => {
    if (body === null) return [{ role, bodyId: everyBody, committeeId: null }];
    const place = places.find((each) => each.body === body && (committee === null || each.committee === committee));
    if (place === undefined) return [];
    return [{ role, bodyId: place.bodyId, committeeId: committee === null ? null : place.committeeId }];
  });
}

/** The account of an identity: known, joined by an address the provider vouches for, or made. */
async function accountFor(
  tx: Transaction,
  { issuer, subject }: Identity,
  claims: z.infer<typeof claimsSchema>,
  now: Date,
): Promise<{ readonly id: string } | Problem> {
  const known = await accountOfIdentity(tx, issuer, subject);
  if (known !== null) return { id: known };
  const { email, name, email_verified: verified } = claims;
  const same = await accountByEmail(tx, email);
  // An account that somebody made here is not handed over on the word of an address that nobody has checked.
  if (same !== null && verified !== true) return problem("problem.provider-email");
  const id = same?.id ?? randomUUID();
  if (same === null) {
    if (!(await addAccount(tx, { id, email, name: name ?? email, passwordHash: null }, now))) {
      return problem("problem.provider-email");
    }
    await logAccess(tx, { event: "account-made", accountId: id, bodyId: null, details: { method: "provider" } }, now);
  }
  await addIdentity(tx, { issuer, subject, accountId: id }, now);
  return { id };
}

/**
 * Signs in who the municipality's identity provider says it is, with the roles that its claims give; what they give no
 * more ends, what was given here stays. Problems: no e-mail, an e-mail that is somebody else's, no role at all; then
 * nothing is stored but a line of the log.
 */
export async function signInByProvider(
  store: Store,
  identity: Identity,
  rules: readonly RoleRule[],
  agent: string | null,
  now: Date,
): Promise<OpenedSession | Problem> {
  const claims = claimsSchema.safeParse(identity.claims);
  if (!claims.success) return problem("problem.provider-email");
  const wanted = await heldByClaims(store, rules, identity.claims);
  const refused = async (why: Problem) => {
    const entry = { event: "sign-in-refused", accountId: null, bodyId: null } as const;
    await store.as(gatekeeper, (tx) => logAccess(tx, { ...entry, details: { method: "provider" } }, now));
    return why;
  };
  class Refused extends Error {
    constructor(readonly why: Problem) {
      super(why.key);
    }
  }
  const work = async (tx: Transaction) => {
    const account = await accountFor(tx, identity, claims.data, now);
    if ("problem" in account) throw new Refused(account);
    const { ended, begun } = await setProviderRoles(tx, account.id, wanted, now);
    for (const [event, all] of [
      ["role-taken", ended],
      ["role-given", begun],
    ] as const) {
      for (const { role, bodyId } of all) {
        await logAccess(tx, { event, accountId: account.id, bodyId, details: { role, method: "provider" } }, now);
      }
    }
    // What was ended stays ended, also for who has nothing left.
    if ((await heldBy(tx, account.id, now)).length === 0) {
      if (ended.length === 0) throw new Refused(problem("problem.provider-role"));
      return problem("problem.provider-role");
    }
    return letIn(tx, account.id, { method: "provider", agent }, now);
  };
  try {
    return await store.as(gatekeeper, work);
  } catch (error) {
    if (error instanceof Refused) return refused(error.why);
    throw error;
  }
}
