import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { decideSuccessor } from "../../store/queries/followup/successors.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, type Decided, isLive, type PromiseRef, type Standing, wrongState } from "./act.ts";

/** Says that a promise came back as another, `successor`, whether or not it was proposed. `reopenPromise` undoes it. */
export function supersedePromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  successor: string,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId, successor], now, superseded, async (tx, at) => {
    await decideSuccessor(tx, bodyId, promiseId, successor, "confirmed", at);
    return null;
  });
}

export function superseded(earlier: Standing, later?: Standing): Decided | Problem {
  if (later === undefined || earlier.promise.id === later.promise.id) return problem("problem.promise-itself");
  if (!isLive(earlier) || later.promise.state === "dismissed") return wrongState();
  if (later.promise.superseded_by === earlier.promise.id) return wrongState();
  const { id } = later.promise;
  return {
    promises: [{ ...earlier.promise, state: "superseded", superseded_by: id }, later.promise],
    changes: [
      { promiseId: earlier.promise.id, verb: "superseded", change: { by: id } },
      { promiseId: id, verb: "superseded", change: { earlier: earlier.promise.id } },
    ],
  };
}
