import { randomUUID } from "node:crypto";
import { listsOfKind, type Partnership, partnershipLists } from "../../records/partnership.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { wheelCommittees } from "../../store/queries/wheel/wheel-committees.ts";
import { type Acting, actOnPartnership } from "./act-on-partnerships.ts";
import { wordsProblem } from "./check-words.ts";

/** The head of an agreement as a person writes it; everything else is written line by line. */
export type WrittenPartnership = Pick<
  Partnership,
  | "kind"
  | "committeeId"
  | "title"
  | "purpose"
  | "unit"
  | "owner"
  | "starts"
  | "ends"
  | "monthsBefore"
  | "waitsFor"
  | "public"
>;

/** A decision on going on may be wanted so many months before the end at most. */
export const mostMonthsBefore = 36;

const empty = {
  decideBy: null,
  decisions: [],
  parties: [],
  money: [],
  obligations: [],
  results: [],
  tracks: [],
  orders: [],
  referrals: [],
  referralsOfYears: [],
  links: [],
} satisfies Partial<Partnership>;

/**
 * Makes an agreement (`id` null), or changes the head of the one with that id. Gives its id. Problems: not allowed, no such
 * agreement or committee, no title, too long, days the wrong way round, a month that cannot be, lines that the new kind
 * does not have.
 */
export function keepPartnership(
  acting: Acting,
  id: string | null,
  written: WrittenPartnership,
): Promise<string | Problem> {
  return actOnPartnership<string>(acting, id, async ({ tx, before }) => {
    const { kind, title, purpose, waitsFor, unit, owner, starts, ends, monthsBefore, committeeId } = written;
    const wrong = wordsProblem([title], [purpose, waitsFor, unit, owner]);
    if (wrong !== null) return wrong;
    if (ends !== null && ends < starts) return problem("problem.goal-days");
    if (!Number.isInteger(monthsBefore) || monthsBefore < 0 || monthsBefore > mostMonthsBefore) {
      return problem("problem.partnership-months", { most: mostMonthsBefore });
    }
    const committees = await wheelCommittees(tx, "staff", acting.bodyId);
    if (committeeId !== null && !committees.some((each) => each.id === committeeId)) {
      return problem("problem.wheel-committee");
    }
    const lists = listsOfKind(kind);
    if (before !== null && partnershipLists.some((list) => !lists.includes(list) && before[list].length > 0)) {
      return problem("problem.partnership-kind");
    }
    const own = { ...written, title: title.trim() };
    const partnership: Partnership = { ...empty, ...before, ...own, id: before?.id ?? randomUUID() };
    return { partnership, answer: partnership.id };
  });
}
