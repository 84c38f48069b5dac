import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { decideSuccessor } from "../../store/queries/followup/successors.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing } from "./act.ts";

/**
 * Asks again whether a promise came back as `successor`. Undoes `supersedePromise` and `keepApart`. A problem where
 * nobody proposed that it did.
 */
export function reconsiderSuccessor(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  successor: string,
  now: Date,
): Promise<Problem | null> {
  const decide = (standing: Standing) => successorReconsidered(standing, successor);
  return actOn(store, viewer, bodyId, [promiseId], now, decide, async (tx, at) => {
    const known = await decideSuccessor(tx, bodyId, promiseId, successor, "proposed", at);
    return known ? null : problem("problem.promise-unknown");
  });
}

export function successorReconsidered(standing: Standing, successor: string): Decided {
  const { state, confirmed, superseded_by } = standing.promise;
  const back = { state: confirmed ? "open" : "proposed", superseded_by: null } as const;
  const to = state === "superseded" && superseded_by === successor ? back : {};
  return changed(standing, to, "successor-reconsidered", { successor });
}
