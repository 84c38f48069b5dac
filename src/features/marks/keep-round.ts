import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import type { MarkRound, MarkStep, MarkStepKind } from "../../records/mark.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishedRounds } from "../../store/publish/publish-marks.ts";
import { roundTable } from "../../store/queries/marks/mark-tables.ts";
import { wheelCommittees } from "../../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnMarks } from "./act-on-marks.ts";
import { roundProblem } from "./check-round.ts";
import { putOnWheel, type StepTitles, takeOffWheel } from "./steps-on-wheel.ts";

/** A step as a person writes it; one that was there before has its id. */
export type WrittenStep = Omit<MarkStep, "id"> & { readonly id: string | null };

/** A round as a person writes it. The step in which applications are taken follows from the two moments. */
export type WrittenRound = Pick<
  MarkRound,
  "committeeId" | "year" | "name" | "intro" | "criteria" | "opens" | "closes" | "keepsMonths" | "public"
> & { readonly steps: readonly WrittenStep[] };

const fixedKinds: readonly MarkStepKind[] = ["criteria", "plan", "applications", "decision", "award", "evaluation"];

/**
 * Adds a round (`id` null), or changes one, and puts its steps on the annual wheel. What the committee approved holds for
 * what it approved: other criteria, or other days, and the item is no longer linked. Once a round is open, its criteria
 * and its year stay, and its deadline can only be moved later, before it has come. Gives its id. Problems: not allowed, no
 * such round or committee, another round of the year, and what is wrong with the fields.
 */
export function keepRound(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenRound,
  titles: StepTitles,
  now: Date,
): Promise<string | Problem> {
  return actOnMarks<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const all = (await roundTable.all(tx, "staff", bodyId)).map(({ record }) => record);
    const before = id === null ? null : all.find((round) => round.id === id);
    if (before === undefined) return problem("problem.mark-round-unknown");
    if (all.some((round) => round.id !== id && round.year === written.year)) return problem("problem.mark-year-taken");
    const committees = await wheelCommittees(tx, "staff", bodyId);
    if (written.committeeId === null || !committees.some((each) => each.id === written.committeeId)) {
      return problem("problem.mark-committee");
    }
    const wrong = roundProblem(written) ?? (before === null ? null : openProblem(before, written, now));
    if (wrong !== null) return wrong;
    const steps = stepsOf(before, written);
    const round: MarkRound = { ...kept(before, { ...written, steps }), id: before?.id ?? randomUUID() };
    if (before !== null) {
      const ids = steps.map((step) => step.id);
      await takeOffWheel(tx, bodyId, before, ids, at);
    }
    await roundTable.keep(tx, bodyId, round, at);
    await publishedRounds.publish(tx, bodyId, round, at);
    await putOnWheel(tx, bodyId, round, titles, at);
    const verb = before === null ? "added" : "changed";
    return { entry: { verb, record: "mark-round", recordId: round.id, details: {} }, answer: round.id };
  });
}

type NewFields = WrittenRound & { readonly steps: readonly MarkStep[] };

/** The round as it was with what was written; what was approved of it stays linked while it is the same. */
function kept(before: MarkRound | null, written: NewFields): Omit<MarkRound, "id"> {
  const fresh = {
    state: "draft",
    criteriaItemId: null,
    planItemId: null,
    decisionItemId: null,
    proposedItemId: null,
  } as const;
  if (before === null) return { ...fresh, ...written, steps: [...written.steps] };
  const planOf = ({ steps, opens, closes }: Pick<MarkRound, "opens" | "closes"> & { steps: readonly MarkStep[] }) => ({
    steps: steps.map(({ id: _, ...said }) => JSON.stringify(Object.entries(said).sort())).sort(),
    moments: [Date.parse(opens), Date.parse(closes)],
  });
  const draft = before.state === "draft";
  const sameCriteria = isDeepStrictEqual(before.criteria, written.criteria);
  const samePlan = isDeepStrictEqual(planOf(before), planOf(written));
  return {
    ...before,
    ...written,
    steps: [...written.steps],
    criteriaItemId: sameCriteria || !draft ? before.criteriaItemId : null,
    planItemId: samePlan || !draft ? before.planItemId : null,
    public: before.state === "draft" ? written.public : true,
  };
}

/** The steps with their ids: one of each fixed kind keeps the id that the round's has, and others that of one it has. */
function stepsOf(before: MarkRound | null, { steps, opens, closes }: WrittenRound): MarkStep[] {
  const lastDay = dayInDenmark(new Date(Date.parse(closes) - 1));
  const first = dayInDenmark(new Date(opens));
  const applications = { id: null, kind: "applications", title: null, from: first, to: lastDay } as const;
  const all = [...steps.filter(({ kind }) => kind !== "applications"), applications];
  const known = before?.steps ?? [];
  return all.map((step): MarkStep => {
    const same = fixedKinds.includes(step.kind)
      ? known.find(({ kind }) => kind === step.kind)
      : known.find(({ id, kind }) => id === step.id && kind === step.kind);
    return { ...step, id: same?.id ?? randomUUID() };
  });
}

function openProblem(before: MarkRound, written: WrittenRound, now: Date): Problem | null {
  if (before.state === "draft") return null;
  const fixed =
    before.year !== written.year ||
    Date.parse(before.opens) !== Date.parse(written.opens) ||
    before.committeeId !== written.committeeId ||
    before.keepsMonths !== written.keepsMonths ||
    !isDeepStrictEqual(before.criteria, written.criteria);
  if (fixed) return problem("problem.mark-open-fixed");
  const [was, is] = [Date.parse(before.closes), Date.parse(written.closes)];
  if (was === is) return null;
  return is > was && now.getTime() < was ? null : problem("problem.mark-deadline");
}
