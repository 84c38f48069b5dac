import type { Viewer } from "../../access/viewer.ts";
import { correctedPromise } from "../../records/corrected-promise.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, isLive, type PromiseRef, type Standing, wrongState } from "./act.ts";
import { checkedFields } from "./promise-fields.ts";

/** The new days, ISO, inclusive; `to` null: put off, and nobody has said until when. */
export interface NewDays {
  readonly from: string | null;
  readonly to: string | null;
}

/** Puts a promise off to another day, as a decision did. A recurring one goes on from there. */
export function postponePromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  days: NewDays,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => postponed(standing, days));
}

export function postponed(standing: Standing, { from, to }: NewDays): Decided | Problem {
  if (!isLive(standing)) return wrongState();
  const { found, correction, anchor_day } = standing.promise;
  const before = correctedPromise(found, correction, anchor_day).due;
  // Without a day nothing recurs either: a recurring promise without a first day would count from its meeting again.
  const recurrence = to === null ? null : before.recurrence;
  const fields = checkedFields({ due: { ...before, from, to, recurrence, anchor: null } });
  if (isProblem(fields)) return fields;
  const said = { state: "postponed", confirmed: true, correction: { ...correction, ...fields } } as const;
  return changed(standing, said, "postponed", { from: before.to, to, due: before });
}
