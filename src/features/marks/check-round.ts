import type { MarkCriteria, MarkRound, MarkStep } from "../../records/mark.ts";
import { groupsOf } from "../../records/mark-share.ts";
import { type Problem, problem } from "../../records/problem.ts";

const most = { schemes: 40, sizes: 10, steps: 40, text: 10_000, title: 200 } as const;

/** A round's fields that a person writes. */
export type RoundToCheck = Pick<MarkRound, "name" | "intro" | "criteria" | "opens" | "closes" | "keepsMonths"> & {
  readonly steps: readonly Pick<MarkStep, "kind" | "title" | "from" | "to">[];
};

/** What keeps a round from being kept; null where nothing does. */
export function roundProblem({ name, intro, criteria, opens, closes, steps }: RoundToCheck): Problem | null {
  if (name.da.trim() === "") return problem("problem.mark-name");
  const texts = [name.da, name.en].some((text) => text.length > most.title);
  if (texts || [intro.da, intro.en].some((text) => text.length > most.text)) return problem("problem.mark-long");
  if (Date.parse(closes) <= Date.parse(opens)) return problem("problem.mark-moments");
  if (steps.length > most.steps) return problem("problem.mark-many");
  for (const { kind, title, from, to } of steps) {
    if (to !== null && to < from) return problem("problem.mark-step-days");
    if (kind === "campaign" && (title === null || title.trim() === "" || title.length > most.title)) {
      return problem("problem.mark-step-title");
    }
  }
  return criteriaProblem(criteria);
}

function criteriaProblem(criteria: MarkCriteria): Problem | null {
  const { from, to, schemes, sizes } = criteria;
  if (to < from) return problem("problem.mark-period");
  if (schemes.length === 0) return problem("problem.mark-schemes");
  if (schemes.length > most.schemes || sizes.length > most.sizes) return problem("problem.mark-many");
  if (new Set(schemes.map(({ key }) => key)).size < schemes.length) return problem("problem.mark-scheme-twice");
  // Whoever has one employee has to find a class, or could never get the mark.
  if (!sizes.some((size) => size.from === 1)) return problem("problem.mark-sizes");
  if (new Set(sizes.map((size) => size.from)).size < sizes.length) return problem("problem.mark-sizes");
  const groups = groupsOf(criteria).length;
  return sizes.some((size) => size.groups > groups) ? problem("problem.mark-groups", { groups }) : null;
}
