import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { type Budget, budgetSchema } from "../../records/budget.ts";
import { cutToDetail } from "../../records/budget-sums.ts";
import { budgetsOf, hideBudgetRow, showBudgetRow } from "../queries/goals/budgets.ts";
import type { NewRow } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";

/** What strangers may see of a budget, at its level of detail; null: nothing. */
export function publicBudgetRow(budget: Budget): NewRow | null {
  if (!budget.public) return null;
  return {
    id: budget.id,
    committee_id: budget.committeeId,
    record: emit(budgetSchema, cutToDetail(budget), publicViewer),
  };
}

/** Shows strangers a budget as it now is, or takes it back where it is not for them. */
export async function publishBudget(tx: Transaction, bodyId: string, budget: Budget, at: string): Promise<void> {
  const row = publicBudgetRow(budget);
  if (row === null) await hideBudgetRow(tx, bodyId, budget.id, at);
  else await showBudgetRow(tx, bodyId, row, at);
}

/** The same for all budgets of a body, each as of when it last changed. */
export async function publishBudgetsOfBody(tx: Transaction, bodyId: string): Promise<void> {
  for (const { record, modified } of await budgetsOf(tx, "staff", bodyId)) {
    await publishBudget(tx, bodyId, record, modified);
  }
}
