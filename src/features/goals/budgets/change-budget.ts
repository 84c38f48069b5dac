import { publishedBudgets } from "../../../store/publish/publish-budget.ts";
import { budgetTable } from "../../../store/queries/goals/budgets.ts";
import { changing } from "../change-kept.ts";

/** The shape of every action on a budget. Problems besides those of the change: not allowed, no such budget. */
export const changeBudget = changing({
  table: budgetTable,
  published: publishedBudgets,
  record: "budget",
  unknown: "problem.budget-unknown",
});
