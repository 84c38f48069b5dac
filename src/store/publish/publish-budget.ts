import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { budgetSchema } from "../../records/budget.ts";
import { cutToDetail } from "../../records/budget-sums.ts";
import { budgetTable } from "../queries/goals/budgets.ts";
import { publishKept } from "./publish-kept.ts";

/** What strangers may see of budgets, each at its level of detail. */
export const publishedBudgets = publishKept(budgetTable, (budget) =>
  budget.public
    ? {
        id: budget.id,
        committee_id: budget.committeeId,
        record: emit(budgetSchema, cutToDetail(budget), publicViewer),
      }
    : null,
);
