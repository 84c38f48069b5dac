import { randomUUID } from "node:crypto";
import {
  listsOfKind,
  type Partnership,
  type PartnershipLine,
  type PartnershipList,
} from "../../records/partnership.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { type Acting, changePartnership } from "./act-on-partnerships.ts";
import { lineProblem } from "./line-problem.ts";

/** Which line of which list; `id` null: a new one, last of its list. */
export interface LineRef<L extends PartnershipList> {
  readonly partnershipId: string;
  readonly list: L;
  readonly id: string | null;
}

/** A line as a person writes it; what was answered of an obligation is said by `answerObligation`. */
export type WrittenPartnershipLine<L extends PartnershipList> = Omit<PartnershipLine<L>, "id" | "answers">;

/** Years of a busy workshop's orders. */
const mostLines = 3000;

/**
 * Adds a line to one of an agreement's lists, or changes it. Gives its id. Problems: not allowed, no such agreement or
 * line, a list that its kind does not have, what is wrong with the line, too many.
 */
export function keepPartnershipLine<L extends PartnershipList>(
  acting: Acting,
  { partnershipId, list, id }: LineRef<L>,
  written: WrittenPartnershipLine<L>,
): Promise<string | Problem> {
  return changePartnership<string>(acting, partnershipId, (partnership) => {
    if (!listsOfKind(partnership.kind).includes(list)) return problem("problem.partnership-kind");
    const lines: readonly PartnershipLine<L>[] = partnership[list];
    const before = lines.find((line) => line.id === id);
    if (id !== null && before === undefined) return problem("problem.partnership-line-unknown");
    if (before === undefined && lines.length >= mostLines)
      return problem("problem.partnership-lines", { most: mostLines });
    const answers = before !== undefined && "answers" in before ? before.answers : [];
    // The only list whose lines hold answers is that of obligations; the others' schemas know of none.
    const line = {
      ...written,
      ...(list === "obligations" ? { answers } : {}),
      id: id ?? randomUUID(),
    } as unknown as PartnershipLine<L>;
    const wrong = lineProblem(list, line, partnership);
    if (wrong !== null) return wrong;
    const next = before === undefined ? [...lines, line] : lines.map((each) => (each.id === id ? line : each));
    return { partnership: withLines(partnership, list, next), answer: line.id };
  });
}

/** Takes a line away. Problems: not allowed, no such agreement or line, a track that orders or referrals are of. */
export function removePartnershipLine<L extends PartnershipList>(
  acting: Acting,
  { partnershipId, list, id }: LineRef<L>,
): Promise<null | Problem> {
  return changePartnership<null>(acting, partnershipId, (partnership) => {
    const lines: readonly PartnershipLine<L>[] = partnership[list];
    if (!lines.some((line) => line.id === id)) return problem("problem.partnership-line-unknown");
    const used = [...partnership.orders, ...partnership.referrals].some(({ trackId }) => trackId === id);
    if (list === "tracks" && used) return problem("problem.partnership-track-used");
    return {
      partnership: withLines(
        partnership,
        list,
        lines.filter((line) => line.id !== id),
      ),
      answer: null,
    };
  });
}

const withLines = <L extends PartnershipList>(
  partnership: Partnership,
  list: L,
  lines: readonly PartnershipLine<L>[],
): Partnership => ({ ...partnership, [list]: lines });
