import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Budget, budgetSchema, usualColumns } from "../../../records/budget.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { publishedBudgets } from "../../../store/publish/publish-budget.ts";
import { budgetTable } from "../../../store/queries/goals/budgets.ts";
import { wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";
import { wordsProblem } from "../check-words.ts";

/** A budget as a person writes its head; its lines and follow-ups are written one by one. */
export type WrittenBudget = Omit<Budget, "id" | "lines" | "followUps" | "removed" | "columns">;

/**
 * Makes a budget (`id` null), or changes the head of the one with that id. Gives its id. Problems: not allowed, no such
 * budget or committee, no title, too long, a year that is none, a level of detail that there is not, a smallest number of
 * recipients that is none.
 */
export function keepBudget(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenBudget,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const { title, lead, year, detail, fewest, committeeId } = written;
    const wrong = wordsProblem({ title, text: lead, starts: null, ends: null });
    if (wrong !== null) return wrong;
    if (!budgetSchema.shape.year.safeParse(year).success) return problem("problem.budget-year");
    if (!budgetSchema.shape.detail.safeParse(detail).success) return problem("problem.budget-detail");
    if (!budgetSchema.shape.fewest.safeParse(fewest).success) return problem("problem.fewest");
    const before = id === null ? null : await budgetTable.one(tx, "staff", bodyId, id);
    if (id !== null && before === null) return problem("problem.budget-unknown");
    const committees = await wheelCommittees(tx, "staff", bodyId);
    if (committeeId !== null && !committees.some((each) => each.id === committeeId)) {
      return problem("problem.wheel-committee");
    }
    const { lines, followUps, removed, columns } = before?.record ?? {
      ...{ lines: [], followUps: [], removed: [], columns: usualColumns },
    };
    const head = { ...written, title: title.trim(), id: id ?? randomUUID() };
    const budget: Budget = { ...head, lines, followUps, removed, columns };
    await budgetTable.keep(tx, bodyId, budget, at);
    await publishedBudgets.publish(tx, bodyId, budget, at);
    const verb = before === null ? "added" : "changed";
    return { entry: { verb, record: "budget", recordId: budget.id, details: {} }, answer: budget.id };
  });
}
