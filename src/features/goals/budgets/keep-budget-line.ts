import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Budget, type BudgetLine, deepestLevel } from "../../../records/budget.ts";
import { placedLines } from "../../../records/budget-sums.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { wordsProblem } from "../check-words.ts";
import { changeBudget } from "./change-budget.ts";

/** A line as a person writes it. */
export type WrittenBudgetLine = Omit<BudgetLine, "id">;

/** The most lines that a budget can have. */
export const mostBudgetLines = 500;

/**
 * Adds a line to a budget (`id` null), last among the parts of its parent, or changes the one with that id. Gives its id.
 * Problems: not allowed, no such budget or line, no name, too long, another line of that name or number, a parent that
 * is a part of it, too deep, too many lines.
 */
export function keepBudgetLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { budgetId, id }: { readonly budgetId: string; readonly id: string | null },
  written: WrittenBudgetLine,
  now: Date,
): Promise<string | Problem> {
  return changeBudget<string>(store, viewer, bodyId, budgetId, now, (budget) => {
    const wrong = wordsProblem({ title: written.name, text: written.number, starts: null, ends: null });
    if (wrong !== null) return wrong;
    if (id !== null && !budget.lines.some((line) => line.id === id)) return problem("problem.budget-line-unknown");
    const line: BudgetLine = { ...written, name: written.name.trim(), id: id ?? randomUUID() };
    const lines = id === null ? [...budget.lines, line] : budget.lines.map((each) => (each.id === id ? line : each));
    return linesProblem(lines) ?? { record: { ...budget, lines }, answer: line.id };
  });
}

/** What is wrong with a budget's lines as a whole; null where nothing is. */
export function linesProblem(lines: Budget["lines"]): Problem | null {
  if (lines.length > mostBudgetLines) return problem("problem.budget-lines", { most: mostBudgetLines });
  const seen = new Set<string>();
  for (const { name, number } of lines) {
    // The same name stands under several accounts; then their numbers part them.
    const key = number ?? name.toLocaleLowerCase("da");
    if (seen.has(key)) return problem("problem.budget-line-twice", { line: number ?? name });
    seen.add(key);
  }
  const placed = placedLines({ lines });
  // What hangs on itself, or on nothing, has no place.
  if (placed.length < lines.length) return problem("problem.budget-parent");
  return placed.some(({ level }) => level > deepestLevel)
    ? problem("problem.budget-deep", { most: deepestLevel })
    : null;
}

/**
 * Takes a line away that nothing is said of. Problems: not allowed, no such budget or line, it has parts or figures of a
 * follow-up.
 */
export function removeBudgetLine(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { budgetId, lineId }: { readonly budgetId: string; readonly lineId: string },
  now: Date,
): Promise<null | Problem> {
  return changeBudget<null>(store, viewer, bodyId, budgetId, now, (budget) => {
    const { lines, followUps, removed } = budget;
    if (!lines.some(({ id }) => id === lineId)) return problem("problem.budget-line-unknown");
    const used = [...followUps, ...removed].some(({ entries }) => entries.some((entry) => entry.lineId === lineId));
    if (used || lines.some(({ parentId }) => parentId === lineId)) return problem("problem.budget-line-used");
    return { record: { ...budget, lines: lines.filter(({ id }) => id !== lineId) }, answer: null };
  });
}
