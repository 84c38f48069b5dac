import { type Problem, problem } from "../../records/problem.ts";
import { type PromiseCorrection, promiseCorrectionSchema } from "../../records/promise.ts";

/** No field of a promise is longer: a sentence, not a document. */
const longest = 2000;
const recurrence = /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,3}M)?(?:\d{1,3}W)?(?:\d{1,3}D)?$/;

/**
 * What a person gave of a promise, without spaces around it. A problem where nothing says what was promised, a field is
 * no such thing, or the days go backwards.
 */
export function checkedFields(given: PromiseCorrection): PromiseCorrection | Problem {
  const trimmed = Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]),
  );
  if (trimmed.what === "") return problem("problem.promise-empty");
  const parsed = promiseCorrectionSchema.safeParse(trimmed);
  if (!parsed.success) return problem("problem.promise-fields");
  const fields: PromiseCorrection = parsed.data;
  const { due } = fields;
  const tooLong = Object.values(fields).some((value) => typeof value === "string" && value.length > longest);
  if (tooLong || (due?.recurrence != null && !recurrence.test(due.recurrence)))
    return problem("problem.promise-fields");
  if (due?.from != null && due.to !== null && due.from > due.to) return problem("problem.promise-days");
  return fields;
}

/** True where two values of a field say the same, in whatever order their parts stand. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameValue(Reflect.get(one, name), Reflect.get(other, name)));
}
