import type { Viewer } from "../../access/viewer.ts";
import type { Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";

/**
 * Takes a promise up again that was dismissed, merged, withdrawn, postponed, superseded or answered: what was said is
 * undone. Answers to the whole promise wait for a person's word again; those to an occurrence stay.
 */
export function reopenPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, reopened);
}

export function reopened(standing: Standing): Decided | Problem {
  const { state, confirmed, recurrence } = standing.promise;
  if (state === "proposed" || state === "open") return wrongState();
  const waiting = standing.answers
    .filter((answer) => answer.status === "confirmed" && (answer.period === null || recurrence === null))
    .map((answer) => ({ ...answer, status: "proposed" as const }));
  const to = { state: confirmed ? "open" : "proposed", merged_into: null, superseded_by: null } as const;
  return changed(standing, to, "reopened", { from: state }, waiting);
}
