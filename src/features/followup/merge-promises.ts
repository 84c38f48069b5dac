import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { derivedId } from "../../store/derived-id.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, type Decided, isLive, type PromiseRef, type Standing, wrongState } from "./act.ts";

/**
 * Says that a promise is the same as another, `into`, which stays. Answers of the one that goes are proposed to the one
 * that stays: a person says whether they answer it. `reopenPromise` undoes it.
 */
export function mergePromises(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  into: string,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId, into], now, merged);
}

export function merged(from: Standing, into?: Standing): Decided | Problem {
  if (into === undefined || from.promise.id === into.promise.id) return problem("problem.promise-itself");
  if (from.promise.state === "dismissed" || !isLive(into)) return wrongState();
  const { id } = into.promise;
  const there = new Set(into.answers.map((answer) => answer.item_id ?? answer.document_id));
  const brought = from.answers
    .filter((answer) => answer.status !== "rejected" && answer.kind !== "note")
    .filter((answer) => !there.has(answer.item_id ?? answer.document_id))
    .map((answer) => ({
      ...answer,
      id: derivedId(id, "answer", answer.item_id ?? answer.document_id, answer.period),
      promise_id: id,
      status: "proposed" as const,
    }));
  return {
    promises: [{ ...from.promise, state: "dismissed", merged_into: id }, into.promise],
    answers: brought,
    changes: [
      { promiseId: from.promise.id, verb: "merged", change: { into: id } },
      { promiseId: id, verb: "merged", change: { from: from.promise.id } },
    ],
  };
}
