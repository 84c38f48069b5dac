import type { ObligationAnswer } from "../../records/partnership.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { type Acting, changePartnership } from "./act-on-partnerships.ts";
import { wordsProblem } from "./check-words.ts";
import { timesOf } from "./obligation-times.ts";

/** Which time of which obligation. `day`: as the obligation's rule gives it. */
export interface TimeRef {
  readonly partnershipId: string;
  readonly obligationId: string;
  readonly day: string;
}

/**
 * Says of one time of an obligation that it was answered or missed; `answer` null: takes that back. Problems: not allowed,
 * no such agreement or obligation, a day that the rule does not give, a day that has not begun, too long.
 */
export function answerObligation(
  acting: Acting,
  { partnershipId, obligationId, day }: TimeRef,
  answer: Pick<ObligationAnswer, "state" | "on" | "note"> | null,
): Promise<null | Problem> {
  return changePartnership<null>(acting, partnershipId, (partnership, { today }) => {
    const obligation = partnership.obligations.find(({ id }) => id === obligationId);
    if (obligation === undefined) return problem("problem.partnership-line-unknown");
    if (!timesOf(partnership, obligation, today).some((time) => time.day === day)) {
      return problem("problem.partnership-time");
    }
    if (answer !== null && day > today) return problem("problem.partnership-time-to-come");
    const wrong = wordsProblem([], [answer?.note ?? null]);
    if (wrong !== null) return wrong;
    const others = obligation.answers.filter((each) => each.day !== day);
    const answers = answer === null ? others : [...others, { day, ...answer }];
    const obligations = partnership.obligations.map((each) => (each.id === obligationId ? { ...each, answers } : each));
    return { partnership: { ...partnership, obligations }, answer: null };
  });
}
