import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "../../../access/viewer.ts";
import type { Budget, BudgetFollowUp } from "../../../records/budget.ts";
import { budgetEntrySchema } from "../../../records/budget.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import type { ChangedRecord } from "../change-kept.ts";
import { changeBudget } from "./change-budget.ts";

const longestText = 10_000;
/** How many follow-ups that were taken away or replaced are kept, so that they can be put back. */
const kept = 40;
const mostFollowUps = 60;

/** A follow-up as a person writes it. */
export type WrittenBudgetFollowUp = Omit<BudgetFollowUp, "id">;

/**
 * Adds a follow-up to a budget (`id` null), or changes the one with that id; as it was before it is kept. Gives its id.
 * Problems: not allowed, no such budget, follow-up or line, a day that is none or that another has, too long, an amount
 * beyond measure.
 */
export function keepBudgetFollowUp(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { budgetId, id }: { readonly budgetId: string; readonly id: string | null },
  written: WrittenBudgetFollowUp,
  now: Date,
): Promise<string | Problem> {
  return changeBudget<string>(store, viewer, bodyId, budgetId, now, (budget) => {
    const before = budget.followUps.find((each) => each.id === id);
    if (id !== null && before === undefined) return problem("problem.budget-follow-up-unknown");
    const other = budget.followUps.find(({ day }) => day === written.day);
    if (other !== undefined && other !== before) return problem("problem.budget-day-taken");
    return withFollowUp(budget, { ...written, id: id ?? randomUUID() });
  });
}

/** A budget with a follow-up, which replaces the one of its id or its day; that one is kept. */
export function withFollowUp(budget: Budget, followUp: BudgetFollowUp): ChangedRecord<Budget, string> | Problem {
  if (!z.iso.date().safeParse(followUp.day).success) return problem("problem.budget-day");
  const lines = new Set(budget.lines.map(({ id }) => id));
  for (const entry of followUp.entries) {
    if (!lines.has(entry.lineId)) return problem("problem.budget-line-unknown");
    if (!budgetEntrySchema.safeParse(entry).success) return problem("problem.budget-beyond");
  }
  const texts = [followUp.note, ...followUp.entries.map(({ explanation }) => explanation)];
  if (texts.some((text) => (text ?? "").length > longestText)) {
    return problem("problem.budget-long", { most: longestText });
  }
  const replaced = budget.followUps.filter(({ id, day }) => id === followUp.id || day === followUp.day);
  const rest = budget.followUps.filter((each) => !replaced.includes(each));
  if (rest.length >= mostFollowUps) return problem("problem.budget-follow-ups", { most: mostFollowUps });
  const followUps = [...rest, followUp].sort((a, b) => a.day.localeCompare(b.day));
  return { record: { ...budget, followUps, removed: keptOf(budget, replaced) }, answer: followUp.id };
}

/** What was taken away before, and now; each under an id of its own, so that any can be put back. */
const keptOf = ({ removed }: Budget, now: readonly BudgetFollowUp[]): BudgetFollowUp[] =>
  [...now.map((each) => ({ ...each, id: randomUUID() })), ...removed].slice(0, kept);

/** Takes a follow-up away; it can be put back. Problems: not allowed, no such budget or follow-up. */
export function removeBudgetFollowUp(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { budgetId, followUpId }: { readonly budgetId: string; readonly followUpId: string },
  now: Date,
): Promise<null | Problem> {
  return changeBudget<null>(store, viewer, bodyId, budgetId, now, (budget) => {
    const found = budget.followUps.find(({ id }) => id === followUpId);
    if (found === undefined) return problem("problem.budget-follow-up-unknown");
    const followUps = budget.followUps.filter((each) => each !== found);
    return { record: { ...budget, followUps, removed: keptOf(budget, [found]) }, answer: null };
  });
}

/**
 * Puts a follow-up back that was taken away or replaced; the one that has its day now is kept in its stead. Problems: not
 * allowed, no such budget, no such follow-up kept, one of its lines is gone.
 */
export function restoreBudgetFollowUp(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { budgetId, followUpId }: { readonly budgetId: string; readonly followUpId: string },
  now: Date,
): Promise<string | Problem> {
  return changeBudget<string>(store, viewer, bodyId, budgetId, now, (budget) => {
    const found = budget.removed.find(({ id }) => id === followUpId);
    if (found === undefined) return problem("problem.budget-follow-up-unknown");
    return withFollowUp({ ...budget, removed: budget.removed.filter((each) => each !== found) }, found);
  });
}
