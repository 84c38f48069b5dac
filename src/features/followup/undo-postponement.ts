import type { Viewer } from "../../access/viewer.ts";
import { correctedPromise } from "../../records/corrected-promise.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import type { PromiseDue } from "../../records/promise.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";
import { checkedFields, sameValue } from "./promise-fields.ts";

/** Undoes `postponePromise`: the promise is due when it was, `due`, as the postponement wrote it down. */
export function undoPostponement(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  due: PromiseDue,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => postponementUndone(standing, due));
}

export function postponementUndone(standing: Standing, given: PromiseDue): Decided | Problem {
  const { state, found, correction } = standing.promise;
  if (state !== "postponed") return wrongState();
  const fields = checkedFields({ due: given });
  if (isProblem(fields)) return fields;
  const { due: _, ...rest } = correction;
  const asRead = found !== null && sameValue(correctedPromise(found, {}).due, fields.due);
  const to = { state: "open", correction: asRead ? rest : { ...rest, ...fields } } as const;
  return changed(standing, to, "reopened", { from: state, due: given });
}
