import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";

/** Says that what was read is a promise: it is shown to everybody where its item is, and can become overdue. */
export function confirmPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, confirmed);
}

/** A superseded one may be confirmed and stays superseded; a dismissed one must be reopened first. */
export function confirmed(standing: Standing): Decided | Problem {
  const { state } = standing.promise;
  if (state === "dismissed") return wrongState();
  return changed(standing, { confirmed: true, state: state === "proposed" ? "open" : state }, "confirmed");
}
