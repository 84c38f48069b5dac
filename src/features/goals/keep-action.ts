import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { GoalAction } from "../../records/goal.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishPlan } from "../../store/publish/publish-goals.ts";
import { actionOf, actionsOfPlan, goalOf } from "../../store/queries/goals/goals-of.ts";
import { addChanges, keepActionRow } from "../../store/queries/goals/keep-goals.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";
import { wordsProblem } from "./check-words.ts";

/** An action as a person writes it; where it stands is said by `setStatus`. */
export type WrittenAction = Omit<GoalAction, "id" | "status" | "reason" | "ended">;

/**
 * Adds an action to its goal (`id` null), or changes the one with that id. Gives its id. Problems: not allowed, no such
 * goal or action, no title, days the wrong way round.
 */
export function keepAction(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenAction,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at, today }) => {
    const wrong = wordsProblem(written);
    if (wrong !== null) return wrong;
    const goal = await goalOf(tx, "staff", bodyId, written.goalId);
    if (goal === null) return problem("problem.goal-unknown");
    const before = id === null ? null : await actionOf(tx, bodyId, id);
    if (id !== null && before?.record.goalId !== written.goalId) return problem("problem.goal-action-unknown");
    const { planId } = goal.record;
    const others = (await actionsOfPlan(tx, "staff", bodyId, planId)).filter(
      ({ record }) => record.goalId === written.goalId,
    );
    const place = before?.place ?? Math.max(0, ...others.map((each) => each.place)) + 1;
    const fresh = { status: "not-begun" as const, reason: null, ended: null };
    const action: GoalAction = { ...(before?.record ?? fresh), ...written, id: id ?? randomUUID() };
    await keepActionRow(tx, bodyId, action, place, at);
    const what = before === null ? "added" : "changed";
    const { status, goalId } = action;
    const change = { goalId, actionId: action.id, what, status, reason: null, day: today } as const;
    await addChanges(tx, bodyId, [{ id: randomUUID(), ...change }], at);
    await publishPlan(tx, bodyId, planId, at);
    return { entry: { verb: what, record: "goal-action", recordId: action.id, details: {} }, answer: action.id };
  });
}
