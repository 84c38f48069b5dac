import { randomUUID } from "node:crypto";
import { mayKeepEfforts } from "../../access/may.ts";
import { newSecret } from "../../access/secret.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { addEffortKey, revokeEffortKey as revoke } from "../../store/queries/efforts/keys.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnEfforts } from "./act-on-efforts.ts";

/**
 * Makes a key by which the municipality's own system sends courses to this body. Gives the key itself, this once: what is
 * kept is its digest. Problems: not allowed, no name or too long a one.
 */
export function makeEffortKey(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  name: string,
  now: Date,
): Promise<string | Problem> {
  return actOnEfforts<string>(store, viewer, bodyId, now, mayKeepEfforts, async ({ tx, at }) => {
    const called = name.trim();
    if (called === "" || called.length > 100) return problem("problem.effort-key-name");
    const { token, digest } = newSecret();
    const id = randomUUID();
    await addEffortKey(tx, bodyId, at, { id, name: called, digest, accountId: viewer.accountId });
    return { entry: { verb: "added", record: "effort-key", recordId: id, details: {} }, answer: token };
  });
}

/** Ends a key at once. Problems: not allowed, no such key that holds. */
export function revokeEffortKey(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<null | Problem> {
  return actOnEfforts<null>(store, viewer, bodyId, now, mayKeepEfforts, async ({ tx, at }) => {
    if (!(await revoke(tx, bodyId, id, at))) return problem("problem.effort-key-unknown");
    return { entry: { verb: "removed", record: "effort-key", recordId: id, details: {} }, answer: null };
  });
}
