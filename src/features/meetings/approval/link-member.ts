import { randomUUID } from "node:crypto";
import { mayKeepMinutes } from "../../../access/approval.ts";
import { gatekeeper, type Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { accountOfBody } from "../../../store/queries/accounts/account-of-body.ts";
import { addPersonAccount, endPersonAccount, namesOfPersons } from "../../../store/queries/seal/person-accounts.ts";
import type { Store } from "../../../store/transaction.ts";

/** A person of a body. */
export interface PersonRef {
  readonly bodyId: string;
  readonly personId: string;
}

/**
 * Says whose account a person is, in place of what was said before; null: nobody's. From then on the account approves as
 * that person. Problems: not allowed, no such person, and no account of the body with that address.
 */
export async function linkMember(
  store: Store,
  viewer: Viewer,
  { bodyId, personId }: PersonRef,
  email: string | null,
  now: Date,
): Promise<Problem | null> {
  if (!mayKeepMinutes(viewer, bodyId)) return problem("problem.forbidden");
  const accountId = email === null ? null : await store.as(gatekeeper, (tx) => accountOfBody(tx, bodyId, email, now));
  if (email !== null && accountId === null) return problem("problem.member-account");
  return store.as(viewer, async (tx) => {
    if (!(await namesOfPersons(tx, bodyId, [personId])).has(personId)) return problem("problem.meeting-unknown");
    const at = now.toISOString();
    await endPersonAccount(tx, bodyId, personId, accountId, at);
    if (accountId !== null) await addPersonAccount(tx, bodyId, randomUUID(), personId, accountId, at);
    return null;
  });
}
