import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import type { Budget, BudgetColumns, BudgetLine, BudgetRow } from "../../../records/budget.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { changeBudget } from "./change-budget.ts";
import { sumsThatDiffer } from "./check-sums.ts";
import { withFollowUp } from "./keep-budget-follow-up.ts";
import { linesProblem } from "./keep-budget-line.ts";

/** What is imported. `anyway`: sums that differ are kept as they are, and said on the pages. */
export interface ImportedFollowUp {
  readonly day: string;
  readonly note: string | null;
  readonly rows: readonly BudgetRow[];
  /** What the file's columns are called: kept for the next time. */
  readonly columns: BudgetColumns;
  readonly anyway: boolean;
}

/** What came of it. `missing`: lines of the budget that the file says nothing of. */
export interface BudgetImported {
  readonly lines: number;
  readonly added: number;
  readonly missing: number;
}

/**
 * Takes a follow-up out of the rows of the finance system's file: all of them, or none. A row finds its line by number,
 * else by name; one that is not there is added, under the line that the row says, else under the one whose number its own
 * begins with, else under the row *I alt*. A follow-up of the same day is replaced and kept. Problems: not allowed, no such
 * budget, no rows, a row twice, a parent that is not there, sums that differ, too many lines, a day that is none.
 */
export function importBudgetFollowUp(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  budgetId: string,
  { day, note, rows, columns, anyway }: ImportedFollowUp,
  now: Date,
): Promise<BudgetImported | Problem> {
  return changeBudget<BudgetImported>(store, viewer, bodyId, budgetId, now, (before) => {
    if (rows.length === 0) return problem("problem.budget-rows");
    const placed = linesOfRows(before, rows);
    if (isProblem(placed)) return placed;
    const wrong = linesProblem(placed.lines);
    if (wrong !== null) return wrong;
    const entries = rows.map((row, at) => {
      const { budget, spent, expected, recipients, price, explanation } = row;
      return { lineId: placed.ids[at] ?? "", budget, spent, expected, recipients, price, explanation };
    });
    const followUp = { id: randomUUID(), day, note, entries };
    const made = withFollowUp({ ...before, lines: placed.lines, columns }, followUp);
    if (isProblem(made)) return made;
    const [differs] = anyway ? [] : sumsThatDiffer(made.record, followUp);
    if (differs !== undefined) {
      const row = rows[placed.ids.indexOf(differs.lineId)]?.row ?? 0;
      const { name, amount, stated, sum } = differs;
      const fill = { row, line: name, stated: danish.format(stated), sum: danish.format(sum) };
      return problem(`problem.budget-sum.${amount}`, fill);
    }
    const said = new Set(placed.ids);
    const answer = {
      lines: rows.length,
      added: placed.lines.length - before.lines.length,
      missing: before.lines.filter(({ id }) => !said.has(id)).length,
    };
    return { record: made.record, answer };
  });
}

const danish = new Intl.NumberFormat("da-DK");
const same = (text: string) => text.trim().toLocaleLowerCase("da");

/** The budget's lines with those that the rows add, and the line of each row. */
function linesOfRows(
  { lines: before }: Budget,
  rows: readonly BudgetRow[],
): { readonly lines: BudgetLine[]; readonly ids: readonly string[] } | Problem {
  const lines = [...before];
  const ids: string[] = [];
  for (const { row, number, name, adopted } of rows) {
    const at = lines.findIndex((line) =>
      number !== null && line.number !== null ? line.number === number : same(line.name) === same(name),
    );
    const found = lines[at];
    const id = found?.id ?? randomUUID();
    if (ids.includes(id)) return problem("problem.budget-row-twice", { row, line: number ?? name });
    ids.push(id);
    if (found === undefined) lines.push({ id, parentId: null, number, name, adopted });
    else lines[at] = { ...found, number: number ?? found.number, name, adopted: adopted ?? found.adopted };
  }
  const known = new Set(before.map(({ id }) => id));
  for (const [at, row] of rows.entries()) {
    const id = ids[at] ?? "";
    if (known.has(id) && row.parent === null) continue;
    const parentId = parentOf(row, id, lines);
    if (isProblem(parentId)) return parentId;
    const place = lines.findIndex((line) => line.id === id);
    const line = lines[place];
    if (line !== undefined) lines[place] = { ...line, parentId };
  }
  return { lines, ids };
}

/** The line that a row's line is a part of; null: it stands at the top. */
function parentOf(row: BudgetRow, own: string, lines: readonly BudgetLine[]): string | null | Problem {
  const { parent, number } = row;
  const others = lines.filter(({ id }) => id !== own);
  if (parent !== null) {
    const found = others.find((line) => line.number === parent.trim() || same(line.name) === same(parent));
    return found?.id ?? problem("problem.budget-row-parent", { row: row.row, parent });
  }
  const above =
    number === null ? [] : others.filter((line) => line.number !== null && number.startsWith(`${line.number}.`));
  const nearest = above.reduce<BudgetLine | null>(
    (best, line) => ((line.number ?? "").length > (best?.number ?? "").length ? line : best),
    null,
  );
  if (nearest !== null) return nearest.id;
  if (isTotal(row.name)) return null;
  return others.find((line) => isTotal(line.name))?.id ?? null;
}

const isTotal = (name: string) => /^(?:i alt|total)$/i.test(name.trim());
