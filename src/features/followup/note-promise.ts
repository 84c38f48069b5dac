import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing } from "./act.ts";

const longest = 4000;

/** Writes a status note on a promise's timeline: for staff only. */
export function notePromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  note: string,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => noted(standing, note));
}

export function noted(standing: Standing, given: string): Decided | Problem {
  const note = given.trim();
  if (note === "" || note.length > longest) return problem("problem.note-empty");
  return changed(standing, {}, "noted", { note });
}
