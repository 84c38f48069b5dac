import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { decideSuccessor } from "../../store/queries/followup/successors.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing } from "./act.ts";

/** Says that a promise did not come back as `successor`; it is not proposed again. A problem where nobody proposed it. */
export function keepApart(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  successor: string,
  now: Date,
): Promise<Problem | null> {
  const decide = (standing: Standing) => keptApart(standing, successor);
  return actOn(store, viewer, bodyId, [promiseId], now, decide, async (tx, at) => {
    const known = await decideSuccessor(tx, bodyId, promiseId, successor, "rejected", at);
    return known ? null : problem("problem.promise-unknown");
  });
}

export function keptApart(standing: Standing, successor: string): Decided {
  return changed(standing, {}, "kept-apart", { from: successor });
}
