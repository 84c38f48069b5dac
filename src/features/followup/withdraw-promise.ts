import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, isLive, type PromiseRef, type Standing, wrongState } from "./act.ts";

/** Says that a promise was taken back by those it was made to: it stays to be seen, and nothing is owed. */
export function withdrawPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, withdrawn);
}

export function withdrawn(standing: Standing): Decided | Problem {
  if (!isLive(standing)) return wrongState();
  return changed(standing, { state: "withdrawn", confirmed: true }, "withdrawn");
}
