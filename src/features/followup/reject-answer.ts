import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing } from "./act.ts";
import { answersAfter, stateByAnswers } from "./decide-answer.ts";

/** Says that something does not answer a promise; it is not proposed again. Undoes a confirmation, too. */
export function rejectAnswer(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  answerId: string,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => answerRejected(standing, answerId));
}

export function answerRejected(standing: Standing, answerId: string): Decided | Problem {
  const answer = standing.answers.find((each) => each.id === answerId);
  if (answer === undefined) return problem("problem.answer-unknown");
  const said = { ...answer, status: "rejected" } as const;
  const to = answer.status === "confirmed" ? stateByAnswers(standing, answersAfter(standing, [said])) : {};
  return changed(standing, to, "answer-rejected", { answer: answerId }, [said]);
}
