import type { RenewalDecision } from "../../records/partnership.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { type Acting, changePartnership } from "./act-on-partnerships.ts";
import { wordsProblem } from "./check-words.ts";

/** A decision as a person writes it: it is of the term that runs now. */
export type WrittenDecision = Omit<RenewalDecision, "about">;

/**
 * Enters that going on was decided: renewed or changed, to a new last day (null: until further notice), or ended with its
 * term. What the decision waited for is over. Problems: not allowed, no such agreement, one without an end, decided
 * already, a new last day that is not after the old one, too long.
 */
export function decideRenewal(acting: Acting, id: string, written: WrittenDecision): Promise<null | Problem> {
  return changePartnership<null>(acting, id, (partnership) => {
    const { ends, decisions } = partnership;
    const wrong = wordsProblem([], [written.note]);
    if (wrong !== null) return wrong;
    if (ends === null) return problem("problem.partnership-no-end");
    if (decisions.some(({ about }) => about === ends)) return problem("problem.partnership-decided");
    const isOver = written.outcome === "ended";
    if (!isOver && written.until !== null && written.until <= ends) return problem("problem.partnership-until");
    const decision = { ...written, until: isOver ? null : written.until, about: ends };
    return {
      partnership: {
        ...partnership,
        ends: isOver ? ends : written.until,
        waitsFor: null,
        decisions: [...decisions, decision],
      },
      answer: null,
    };
  });
}

/** Takes the last decision on going on back: the term is as it was before. Problems: not allowed, no such agreement, none made. */
export function undoRenewal(acting: Acting, id: string): Promise<null | Problem> {
  return changePartnership<null>(acting, id, (partnership) => {
    const last = partnership.decisions.at(-1);
    if (last === undefined) return problem("problem.partnership-undecided");
    const decisions = partnership.decisions.slice(0, -1);
    return { partnership: { ...partnership, ends: last.about, decisions }, answer: null };
  });
}
