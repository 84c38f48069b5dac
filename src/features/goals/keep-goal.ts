import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { Goal } from "../../records/goal.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishPlan } from "../../store/publish/publish-goals.ts";
import { goalOf, goalsOfPlan, indicatorsOf, planOf } from "../../store/queries/goals/goals-of.ts";
import { addChanges, keepGoalRow } from "../../store/queries/goals/keep-goals.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";
import { wordsProblem } from "./check-words.ts";

/** A goal as a person writes it: what it hangs on is linked, and where it stands is said, by actions of their own. */
export type WrittenGoal = Omit<Goal, "id" | "status" | "reason" | "ended" | "items" | "promiseIds" | "caseIds">;

/**
 * Adds a goal to its plan (`id` null), or changes the one with that id; a goal stays in its plan. Gives its id. Problems:
 * not allowed, no such plan, goal, focus area, theme or indicator, no title, days the wrong way round.
 */
export function keepGoal(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenGoal,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at, today }) => {
    const wrong = wordsProblem(written);
    if (wrong !== null) return wrong;
    const plan = await planOf(tx, "staff", bodyId, written.planId);
    if (plan === null) return problem("problem.plan-unknown");
    const before = id === null ? null : await goalOf(tx, "staff", bodyId, id);
    if (id !== null && before?.record.planId !== written.planId) return problem("problem.goal-unknown");
    const { focusAreas, visionThemes } = plan.record;
    if (written.focusAreaId !== null && !focusAreas.some((area) => area.id === written.focusAreaId)) {
      return problem("problem.focus-area-unknown");
    }
    const theme = written.visionThemes.find((each) => !visionThemes.includes(each));
    if (theme !== undefined) return problem("problem.vision-theme-unknown", { theme });
    const known = await indicatorsOf(tx, "staff", bodyId, written.indicatorIds);
    if (known.length < new Set(written.indicatorIds).size) return problem("problem.indicator-unknown");
    const goals = before === null ? await goalsOfPlan(tx, "staff", bodyId, written.planId) : [];
    const place = before?.place ?? Math.max(0, ...goals.map((each) => each.place)) + 1;
    const status = "not-begun" as const;
    const fresh = { status, reason: null, ended: null, items: [], promiseIds: [], caseIds: [] };
    const goal: Goal = { ...(before?.record ?? fresh), ...written, id: id ?? randomUUID() };
    await keepGoalRow(tx, bodyId, goal, place, at);
    const what = before === null ? "added" : "changed";
    const change = { goalId: goal.id, actionId: null, what, status: goal.status, reason: null, day: today } as const;
    await addChanges(tx, bodyId, [{ id: randomUUID(), ...change }], at);
    await publishPlan(tx, bodyId, goal.planId, at);
    return { entry: { verb: what, record: "goal", recordId: goal.id, details: {} }, answer: goal.id };
  });
}
