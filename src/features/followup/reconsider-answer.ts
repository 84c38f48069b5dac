import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import type { PromiseFacts } from "../../store/followup/promise-row.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";
import { answersAfter, stateByAnswers } from "./decide-answer.ts";

/**
 * An answer that was confirmed or rejected waits for a person's word again. Undoes `confirmAnswer` and `rejectAnswer`.
 * `unconfirm`: nobody had said that it was a promise before the answer was confirmed, so that is taken back, too.
 */
export function reconsiderAnswer(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  { answerId, unconfirm }: { readonly answerId: string; readonly unconfirm: boolean },
  now: Date,
): Promise<Problem | null> {
  const decide = (standing: Standing) => answerReconsidered(standing, answerId, unconfirm);
  return actOn(store, viewer, bodyId, [promiseId], now, decide);
}

export function answerReconsidered(standing: Standing, answerId: string, unconfirm: boolean): Decided | Problem {
  const answer = standing.answers.find((each) => each.id === answerId);
  if (answer === undefined) return problem("problem.answer-unknown");
  if (answer.status === "proposed") return wrongState();
  const said = { ...answer, status: "proposed" } as const;
  const left = answersAfter(standing, [said]);
  const to: Partial<PromiseFacts> = answer.status === "confirmed" ? stateByAnswers(standing, left) : {};
  const nobodys = unconfirm && to.state === "open" && !left.some((each) => each.status === "confirmed");
  const back = nobodys ? ({ state: "proposed", confirmed: false } as const) : to;
  return changed(standing, back, "answer-reconsidered", { answer: answerId }, [said]);
}
