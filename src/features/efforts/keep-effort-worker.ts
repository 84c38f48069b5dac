import { mayKeepEfforts } from "../../access/may.ts";
import { gatekeeper, type Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { accountOfBody } from "../../store/queries/accounts/account-of-body.ts";
import {
  keepEffortWorker as keepWorker,
  removeEffortWorker as removeWorker,
} from "../../store/queries/efforts/workers.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnEfforts } from "./act-on-efforts.ts";

/** Who a case worker is: the address of the account, and the team and the code that the courses name. */
export interface WrittenWorker {
  readonly email: string;
  readonly team: string | null;
  readonly code: string | null;
}

/**
 * Says which team's and which code's courses an account of the body sees. Problems: not allowed, no account of the body
 * with that address, neither a team nor a code.
 */
export async function keepEffortWorker(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { email, team, code }: WrittenWorker,
  now: Date,
): Promise<null | Problem> {
  if (!mayKeepEfforts(viewer, bodyId)) return problem("problem.forbidden");
  if (team === null && code === null) return problem("problem.effort-worker-nothing");
  const accountId = await store.as(gatekeeper, (tx) => accountOfBody(tx, bodyId, email, now));
  if (accountId === null) return problem("problem.effort-worker-account");
  return actOnEfforts<null>(store, viewer, bodyId, now, mayKeepEfforts, async ({ tx, at }) => {
    await keepWorker(tx, bodyId, at, { accountId, team, code });
    return { entry: { verb: "changed", record: "effort-worker", recordId: accountId, details: {} }, answer: null };
  });
}

/** Takes an account's team and code away: it sees no courses any more. Problems: not allowed, it had none. */
export function removeEffortWorker(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  accountId: string,
  now: Date,
): Promise<null | Problem> {
  return actOnEfforts<null>(store, viewer, bodyId, now, mayKeepEfforts, async ({ tx }) => {
    if (!(await removeWorker(tx, bodyId, accountId))) return problem("problem.effort-worker-account");
    return { entry: { verb: "removed", record: "effort-worker", recordId: accountId, details: {} }, answer: null };
  });
}
