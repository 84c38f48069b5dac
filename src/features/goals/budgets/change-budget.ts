import type { Viewer } from "../../../access/viewer.ts";
import type { Budget } from "../../../records/budget.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { publishBudget } from "../../../store/publish/publish-budget.ts";
import { budgetOf, keepBudgetRow } from "../../../store/queries/goals/budgets.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals, type GoalsTask } from "../act-on-goals.ts";

/** What a change makes of a budget, and what it answers. */
export interface ChangedBudget<T> {
  readonly budget: Budget;
  readonly answer: T;
}

/** The shape of every action on a budget: find it, change it, publish it, tell. Problems besides `change`'s: not allowed, no such budget. */
export function changeBudget<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  budgetId: string,
  now: Date,
  change: (budget: Budget, task: GoalsTask) => Promise<ChangedBudget<T> | Problem> | ChangedBudget<T> | Problem,
): Promise<T | Problem> {
  return actOnGoals<T>(store, viewer, bodyId, now, async (task) => {
    const kept = await budgetOf(task.tx, "staff", bodyId, budgetId);
    if (kept === null) return problem("problem.budget-unknown");
    const changed = await change(kept.record, task);
    if (isProblem(changed)) return changed;
    await keepBudgetRow(task.tx, bodyId, changed.budget, task.at);
    await publishBudget(task.tx, bodyId, changed.budget, task.at);
    return {
      entry: { verb: "changed", record: "budget", recordId: budgetId, details: {} },
      answer: changed.answer,
    };
  });
}
