import type { WrittenBudget } from "../../../features/goals/budgets/keep-budget.ts";
import type { WrittenBudgetFollowUp } from "../../../features/goals/budgets/keep-budget-follow-up.ts";
import type { WrittenBudgetLine } from "../../../features/goals/budgets/keep-budget-line.ts";
import { budgetAmount, budgetNumber } from "../../../intake/figures/budget/budget-amount.ts";
import type { TextKey } from "../../../output/texts/da.ts";
import type { Say } from "../../../output/texts/say.ts";
import {
  type AmountUnit,
  amountUnits,
  type Budget,
  type BudgetColumn,
  type BudgetColumns,
  type BudgetEntry,
  usualFewest,
} from "../../../records/budget.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type Fields, id, text } from "../form-fields.ts";

/** The head of a budget out of its form. */
export function writtenBudget(form: Fields): WrittenBudget {
  return {
    committeeId: id(form, "udvalg"),
    year: Number(text(form, "aar") ?? Number.NaN),
    title: form.get("titel") ?? "",
    lead: text(form, "indledning"),
    unit: text(form, "ansvarlig"),
    owner: text(form, "ejer"),
    amounts: amountUnits.find((each) => each === form.get("beloeb")) ?? "thousand",
    detail: Number(text(form, "niveau") ?? Number.NaN),
    fewest: form.has("faerrest") ? fewestIn(text(form, "faerrest")) : usualFewest,
    public: form.get("offentlig") === "ja",
  };
}

/** A smallest number that is told; null where every number is. */
const fewestIn = (written: string | null): number | null => (written === null ? null : Number(written));

/** A line out of its form; its amount is in the budget's unit. `say`: for the name of the field that is wrong. */
export function writtenBudgetLine(form: Fields, unit: AmountUnit, say: Say): WrittenBudgetLine | Problem {
  const name = form.get("navn") ?? "";
  const adopted = budgetAmount(form.get("vedtaget") ?? null, ",", unit);
  if (adopted === undefined) return amountProblem(form.get("vedtaget") ?? "", say("budget.adopted"), name);
  return { name, number: text(form, "nummer"), parentId: id(form, "under"), adopted };
}

const amountProblem = (written: string, column: string, line: string): Problem =>
  problem("problem.budget-amount", { written: written.trim().slice(0, 60), column, line });

/** What is typed of each line at a follow-up, in the order of the page. */
export const entryFields = [
  { name: "budget", label: "budget.corrected", amount: true },
  { name: "spent", label: "budget.spent", amount: true },
  { name: "expected", label: "budget.expected", amount: true },
  { name: "recipients", label: "budget.recipients", amount: false },
  { name: "price", label: "budget.price", amount: false },
] as const satisfies readonly { name: keyof BudgetEntry; label: TextKey; amount: boolean }[];
export type EntryField = (typeof entryFields)[number];

/** The name of a line's field in the form of a follow-up. */
export const entryName = (lineId: string, field: EntryField["name"] | "explanation"): string => `${field}-${lineId}`;

/** A follow-up out of its form, or which field of it is no number. Lines of which nothing is said are left out. */
export function writtenBudgetFollowUp(
  form: Fields,
  { lines, amounts }: Budget,
  say: Say,
): WrittenBudgetFollowUp | { readonly wrong: Problem; readonly field: string } {
  const entries: BudgetEntry[] = [];
  for (const line of lines) {
    const numbers = { budget: null, spent: null, expected: null, recipients: null, price: null } as Record<
      EntryField["name"],
      number | null
    >;
    for (const { name, label, amount } of entryFields) {
      const written = form.get(entryName(line.id, name)) ?? "";
      const value = amount ? budgetAmount(written, ",", amounts) : budgetNumber(written, ",");
      if (value === undefined || (!amount && (value ?? 0) < 0)) {
        return { wrong: amountProblem(written, say(label), line.name), field: entryName(line.id, name) };
      }
      numbers[name] = value;
    }
    const explanation = text(form, entryName(line.id, "explanation"));
    if (explanation === null && Object.values(numbers).every((each) => each === null)) continue;
    entries.push({ lineId: line.id, ...numbers, explanation });
  }
  return { day: form.get("dag") ?? "", note: text(form, "bemaerkning"), entries };
}

/** The columns of the finance system's file, in the order of the form, with their names there. */
export const columnFields: Readonly<Record<BudgetColumn, string>> = {
  number: "kolonne-nummer",
  name: "kolonne-navn",
  parent: "kolonne-under",
  adopted: "kolonne-vedtaget",
  budget: "kolonne-korrigeret",
  spent: "kolonne-forbrug",
  expected: "kolonne-forventet",
  recipients: "kolonne-antal",
  price: "kolonne-pris",
  explanation: "kolonne-forklaring",
};
export const budgetColumnNames = Object.keys(columnFields) as BudgetColumn[];

/** What the columns are called, out of the form. */
export function writtenColumns(form: Fields): BudgetColumns {
  const entries = budgetColumnNames.map((column) => [column, text(form, columnFields[column])?.slice(0, 200) ?? null]);
  return Object.fromEntries(entries) as BudgetColumns;
}

const fields: Readonly<Record<string, string>> = {
  "problem.goal-title": "titel",
  "problem.budget-year": "aar",
  "problem.budget-detail": "niveau",
  "problem.fewest": "faerrest",
  "problem.budget-parent": "under",
  "problem.budget-deep": "under",
  "problem.budget-amount": "vedtaget",
  "problem.budget-day": "dag",
  "problem.budget-day-taken": "dag",
};

/** The field that a problem is about; null: the form as a whole. */
export function fieldOfBudgetProblem({ key }: Problem, form: string): string | null {
  if (key === "problem.goal-title" && form !== "hoved") return "navn";
  return fields[key] ?? null;
}
