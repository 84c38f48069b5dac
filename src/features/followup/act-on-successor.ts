import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { decideSuccessor } from "../../store/queries/followup/successors.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, type Decided, type PromiseRef, type Standing } from "./act.ts";

/** Does `decide` to a promise and says `status` of its proposed `successor`. A problem where nobody proposed it. */
export function actOnSuccessor(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  successor: string,
  status: "proposed" | "rejected",
  now: Date,
  decide: (standing: Standing) => Decided | Problem,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, decide, async (tx, at) => {
    const known = await decideSuccessor(tx, bodyId, promiseId, successor, status, at);
    return known ? null : problem("problem.promise-unknown");
  });
}
