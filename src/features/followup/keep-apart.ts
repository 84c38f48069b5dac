import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { changed, type Decided, type PromiseRef, type Standing } from "./act.ts";
import { actOnSuccessor } from "./act-on-successor.ts";

/** Says that a promise did not come back as `successor`; it is not proposed again. A problem where nobody proposed it. */
export function keepApart(
  store: Store,
  viewer: Viewer,
  promise: PromiseRef,
  successor: string,
  now: Date,
): Promise<Problem | null> {
  const decide = (standing: Standing) => keptApart(standing, successor);
  return actOnSuccessor(store, viewer, promise, successor, "rejected", now, decide);
}

export function keptApart(standing: Standing, successor: string): Decided {
  return changed(standing, {}, "kept-apart", { from: successor });
}
