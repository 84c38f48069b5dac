import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";

/** Takes the word back that something is a promise: it waits for a person again. Undoes `confirmPromise`. */
export function unconfirmPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, unconfirmed);
}

/** Not where more has been said of it than that: by hand, answered, put off, taken back. */
export function unconfirmed(standing: Standing): Decided | Problem {
  const { state, confirmed, origin } = standing.promise;
  const answered = standing.answers.some((answer) => answer.status === "confirmed");
  if (!confirmed || origin === "hand" || answered || (state !== "open" && state !== "superseded")) return wrongState();
  return changed(standing, { confirmed: false, state: state === "open" ? "proposed" : state }, "unconfirmed");
}
