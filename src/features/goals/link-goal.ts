import type { Viewer } from "../../access/viewer.ts";
import type { Goal, goalItemKinds } from "../../records/goal.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishPlan } from "../../store/publish/publish-goals.ts";
import { goalOf } from "../../store/queries/goals/goals-of.ts";
import { keepGoalRow } from "../../store/queries/goals/keep-goals.ts";
import { findAddress } from "../../store/queries/public/find-address.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";

const most = 200;

/** What a goal is to hang on: the path of a page of this site, and for an item how. */
export interface GoalLink {
  readonly goalId: string;
  readonly path: string;
  readonly kind: (typeof goalItemKinds)[number];
}

/**
 * Hangs a goal on what everybody can read: an item, a promise or a case, by the path of its page. Hanging it there again
 * changes how. Problems: not allowed, no such goal, no such page, too many.
 */
export function linkGoal(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { goalId, path, kind }: GoalLink,
  now: Date,
): Promise<null | Problem> {
  return changeLinks(store, viewer, bodyId, goalId, now, async (goal, find) => {
    const found = await find(path);
    if (found === null || found.bodyId !== bodyId || found.currentPath === null) return unknownPage(path);
    const { recordId } = found;
    const with1 = (ids: readonly string[]) => (ids.includes(recordId) ? [...ids] : [...ids, recordId]);
    switch (found.kind) {
      case "item":
        return {
          ...goal,
          items: [...goal.items.filter((each) => each.itemId !== recordId), { itemId: recordId, kind }],
        };
      case "promise":
        return { ...goal, promiseIds: with1(goal.promiseIds) };
      case "case":
        return { ...goal, caseIds: with1(goal.caseIds) };
      default:
        return unknownPage(path);
    }
  });
}

/** Takes a goal off an item, a promise or a case. Problems: not allowed, no such goal. */
export function unlinkGoal(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { goalId, recordId }: { readonly goalId: string; readonly recordId: string },
  now: Date,
): Promise<null | Problem> {
  return changeLinks(store, viewer, bodyId, goalId, now, async (goal) => ({
    ...goal,
    items: goal.items.filter((each) => each.itemId !== recordId),
    promiseIds: goal.promiseIds.filter((id) => id !== recordId),
    caseIds: goal.caseIds.filter((id) => id !== recordId),
  }));
}

const unknownPage = (path: string) => problem("problem.goal-link", { address: path.slice(0, 200) });

function changeLinks(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  goalId: string,
  now: Date,
  change: (goal: Goal, find: (path: string) => ReturnType<typeof findAddress>) => Promise<Goal | Problem>,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const kept = await goalOf(tx, "staff", bodyId, goalId);
    if (kept === null) return problem("problem.goal-unknown");
    const goal = await change(kept.record, (path) => findAddress(tx, path));
    if ("problem" in goal) return goal;
    if (goal.items.length + goal.promiseIds.length + goal.caseIds.length > most) {
      return problem("problem.goal-links", { most });
    }
    await keepGoalRow(tx, bodyId, goal, kept.place, at);
    await publishPlan(tx, bodyId, goal.planId, at);
    return { entry: { verb: "changed", record: "goal", recordId: goal.id, details: {} }, answer: null };
  });
}
