import type { Viewer } from "../../access/viewer.ts";
import { correctedPromise } from "../../records/corrected-promise.ts";
import { occurrencesOf } from "../../records/occurrences.ts";
import { isProblem, type Problem } from "../../records/problem.ts";
import type { PromiseCorrection } from "../../records/promise.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing } from "./act.ts";
import { checkedFields, sameValue } from "./promise-fields.ts";

/**
 * Gives fields of a promise instead of what was read: kind, by, to, what, due, condition. What is not given stays as it
 * was; a later reading of the document does not undo it. Proposed answers to an occurrence that it does away with go. Problems besides those of every action: a field that is not one.
 */
export function correctPromise(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  fields: PromiseCorrection,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => corrected(standing, fields));
}

/** A field that is given as it was read is no correction, so that a later reading counts again. */
export function corrected(standing: Standing, given: PromiseCorrection): Decided | Problem {
  const fields = checkedFields(given);
  if (isProblem(fields)) return fields;
  const { found, correction } = standing.promise;
  const read = correctedPromise(found, {});
  const all = Object.entries({ ...correction, ...fields });
  const differs = all.filter(([name, value]) => found === null || !sameValue(value, read[name as keyof typeof read]));
  const after = Object.fromEntries(differs) as PromiseCorrection;
  const gone = proposalsGone(standing, after);
  const decided = changed(standing, { correction: after }, "corrected", { ...fields, before: correction, after, gone });
  return { ...decided, gone };
}

/**
 * The proposals, by id, that may answer an occurrence which a promise corrected so does not have. What a person has said
 * answers one stays: that was so.
 */
export function proposalsGone({ promise, answers }: Standing, correction: PromiseCorrection): string[] {
  const { due } = correctedPromise(promise.found, correction);
  const isOccurrence = (period: string) => occurrencesOf(due, promise.day, period).some(({ to }) => to === period);
  return answers
    .filter(({ status, period }) => status === "proposed" && period !== null && !isOccurrence(period))
    .map(({ id }) => id);
}
