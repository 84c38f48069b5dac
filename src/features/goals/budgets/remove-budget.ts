import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { budgetTable } from "../../../store/queries/goals/budgets.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/** Takes a budget away, from strangers too. Problems: not allowed, no such budget. */
export function removeBudget(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  budgetId: string,
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    if ((await budgetTable.one(tx, "staff", bodyId, budgetId)) === null) return problem("problem.budget-unknown");
    await budgetTable.remove(tx, bodyId, budgetId, at);
    await budgetTable.hide(tx, bodyId, budgetId, at);
    return { entry: { verb: "removed", record: "budget", recordId: budgetId, details: {} }, answer: null };
  });
}
