import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";
import { actOn, changed, type Decided, type PromiseRef, type Standing, wrongState } from "./act.ts";
import { answersAfter, stateByAnswers } from "./decide-answer.ts";

/** Says that something answers a promise: the whole of it, or the occurrence it was proposed for. */
export function confirmAnswer(
  store: Store,
  viewer: Viewer,
  { bodyId, promiseId }: PromiseRef,
  answerId: string,
  now: Date,
): Promise<Problem | null> {
  return actOn(store, viewer, bodyId, [promiseId], now, (standing) => answerConfirmed(standing, answerId));
}

export function answerConfirmed(standing: Standing, answerId: string): Decided | Problem {
  const answer = standing.answers.find((each) => each.id === answerId);
  if (answer === undefined) return problem("problem.answer-unknown");
  const { state } = standing.promise;
  if (state === "dismissed" || state === "withdrawn" || state === "superseded") return wrongState();
  const said = { ...answer, status: "confirmed" } as const;
  const to = stateByAnswers(standing, answersAfter(standing, [said]));
  return changed(standing, to, "answer-confirmed", { answer: answerId, period: answer.period }, [said]);
}
