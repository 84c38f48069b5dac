import type { PromiseFacts } from "../../store/followup/promise-row.ts";
import type { AnswerRow } from "../../store/queries/followup/stored-answers.ts";
import type { Standing } from "./act.ts";

/** The answers as they are after some of them were added or changed. */
export function answersAfter({ answers }: Standing, changes: readonly AnswerRow[]): AnswerRow[] {
  const after = new Map([...answers, ...changes].map((answer) => [answer.id, answer]));
  return [...after.values()];
}

/**
 * The state a promise has by its confirmed answers. One that answers the whole promise settles it; an answer to an
 * occurrence leaves a recurring promise open. Whoever confirms an answer has said that there was a promise.
 */
export function stateByAnswers(
  standing: Standing,
  answers: readonly AnswerRow[],
): Pick<PromiseFacts, "state" | "confirmed"> {
  const { state, confirmed, recurrence } = standing.promise;
  const given = answers.filter((answer) => answer.status === "confirmed");
  const whole = given.some((answer) => answer.period === null) || (recurrence === null && given.length > 0);
  if (whole) return { state: "answered", confirmed: true };
  if (state === "answered") return { state: "open", confirmed };
  if (given.length === 0) return { state, confirmed };
  return { state: state === "proposed" ? "open" : state, confirmed: true };
}
