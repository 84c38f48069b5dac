import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { FocusArea, Plan } from "../../records/plan.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishPlan } from "../../store/publish/publish-goals.ts";
import { goalsOfPlan, planOf } from "../../store/queries/goals/goals-of.ts";
import { keepPlanRow } from "../../store/queries/goals/keep-goals.ts";
import { wheelCommittees } from "../../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";
import { wordsProblem } from "./check-words.ts";
import { reportsOnWheel } from "./keep-report.ts";

/** A plan as a person writes it. A focus area that was there keeps its id; a new one has none. */
export type WrittenPlan = Omit<Plan, "id" | "focusAreas"> & {
  readonly focusAreas: readonly (Omit<FocusArea, "id"> & { readonly id: string | null })[];
};

/**
 * Makes a plan (`id` null), or changes the one with that id. Gives its id. Problems: not allowed, no such plan or
 * committee, no name, days the wrong way round, a focus area taken away that goals stand under.
 */
export function keepPlan(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenPlan,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const wrong = wordsProblem({
      title: written.name,
      text: written.vision,
      starts: written.starts,
      ends: written.ends,
    });
    if (wrong !== null) return wrong;
    if (id !== null && (await planOf(tx, "staff", bodyId, id)) === null) return problem("problem.plan-unknown");
    const committees = await wheelCommittees(tx, "staff", bodyId);
    if (written.committeeId !== null && !committees.some((each) => each.id === written.committeeId)) {
      return problem("problem.wheel-committee");
    }
    const focusAreas = written.focusAreas.map((area) => ({ ...area, id: area.id ?? randomUUID() }));
    const goals = id === null ? [] : await goalsOfPlan(tx, "staff", bodyId, id);
    const orphan = goals.find(
      ({ record }) => record.focusAreaId !== null && !focusAreas.some((area) => area.id === record.focusAreaId),
    );
    if (orphan !== undefined) return problem("problem.focus-area-in-use", { goal: orphan.record.title });
    const plan: Plan = { ...written, focusAreas, id: id ?? randomUUID() };
    await keepPlanRow(tx, bodyId, plan, at);
    await publishPlan(tx, bodyId, plan.id, at);
    await reportsOnWheel(tx, bodyId, plan, at);
    const verb = id === null ? "added" : "changed";
    return { entry: { verb, record: "plan", recordId: plan.id, details: {} }, answer: plan.id };
  });
}
