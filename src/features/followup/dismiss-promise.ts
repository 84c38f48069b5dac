import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";

/** Says that what was read is no promise: nobody sees it any more, and a later reading does not bring it back. */
export function dismissPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, dismissed);
}

export function dismissed(standing: Standing): Decided | Problem {
  if (standing.promise.state === "dismissed") return wrongState();
  return changed(standing, { state: "dismissed" }, "dismissed");
}
