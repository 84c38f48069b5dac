import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { changed, type Decided, type PromiseRef, type Standing } from "./act.ts";
import { actOnSuccessor } from "./act-on-successor.ts";

/**
 * Asks again whether a promise came back as `successor`. Undoes `supersedePromise` and `keepApart`. A problem where
 * nobody proposed that it did.
 */
export function reconsiderSuccessor(
  store: Store,
  viewer: Viewer,
  promise: PromiseRef,
  successor: string,
  now: Date,
): Promise<Problem | null> {
  const decide = (standing: Standing) => successorReconsidered(standing, successor);
  return actOnSuccessor(store, viewer, promise, successor, "proposed", now, decide);
}

export function successorReconsidered(standing: Standing, successor: string): Decided {
  const { state, confirmed, superseded_by } = standing.promise;
  const back = { state: confirmed ? "open" : "proposed", superseded_by: null } as const;
  const to = state === "superseded" && superseded_by === successor ? back : {};
  return changed(standing, to, "successor-reconsidered", { successor });
}
