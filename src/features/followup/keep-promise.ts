import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";

/** Says that a promise still stands although no current document has it any more. A later reading may ask again. */
export function keepPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, kept);
}

export function kept(standing: Standing): Decided | Problem {
  return standing.promise.missing ? changed(standing, { missing: false }, "kept") : wrongState();
}
