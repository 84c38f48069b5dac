import { readFile } from "node:fs/promises";
import { z } from "zod";
import { importer } from "../access/viewer.ts";
import { keepBudget } from "../features/goals/budgets/keep-budget.ts";
import { keepBudgetFollowUp } from "../features/goals/budgets/keep-budget-follow-up.ts";
import { keepBudgetLine } from "../features/goals/budgets/keep-budget-line.ts";
import type { BudgetEntry } from "../records/budget.ts";
import { budgetTable } from "../store/queries/goals/budgets.ts";
import { wheelCommittees } from "../store/queries/wheel/wheel-committees.ts";
import type { Store } from "../store/transaction.ts";
import { sampleDone } from "./sample-item.ts";

/** Amounts are in millions of kroner. A follow-up says of each account: budget, spent, expected. */
const budgetsSchema = z.object({
  committee: z.string(),
  unit: z.string(),
  total: z.string(),
  budgets: z.array(
    z.object({
      year: z.int(),
      title: z.string(),
      lead: z.string(),
      adopted: z.record(z.string(), z.number()),
      followUps: z.array(
        z.object({
          day: z.iso.date(),
          note: z.string().nullable(),
          accounts: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
          /** As the paper states it, where it does. */
          total: z.tuple([z.number(), z.number(), z.number()]).nullable(),
          /** Number of recipients and the price of each in kroner. */
          recipients: z.record(z.string(), z.tuple([z.number(), z.number()])),
          explanations: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

const kroner = (millions: number) => Math.round(millions * 1_000_000);

/**
 * Writes the budgets of the fictional municipality and how they were kept, from a file; once: nothing where it has any.
 * Throws where the file is not as it must be, or names a committee that is not there.
 */
export async function loadSampleBudgets(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  if ((await store.as(importer, (tx) => budgetTable.all(tx, "staff", bodyId))).length > 0) return;
  const { committee, unit, total, budgets } = budgetsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const committees = await store.as(importer, (tx) => wheelCommittees(tx, "staff", bodyId));
  const committeeId = committees.find((each) => each.name === committee)?.id;
  if (committeeId === undefined) throw new Error(`The sample's budgets name no committee of it: ${committee}.`);
  for (const { adopted, followUps, ...head } of budgets) {
    const written = { ...head, committeeId, unit, owner: null, amounts: "million" as const, detail: 2, public: true };
    const budgetId = sampleDone(await keepBudget(store, importer, bodyId, null, written, now));
    const keepLine = async (name: string, parentId: string | null, amount: number | null) => {
      const line = { name, parentId, number: null, adopted: amount };
      return sampleDone(await keepBudgetLine(store, importer, bodyId, { budgetId, id: null }, line, now));
    };
    const ids = new Map([[total, await keepLine(total, null, null)]]);
    for (const [name, amount] of Object.entries(adopted)) {
      ids.set(name, await keepLine(name, ids.get(total) ?? null, kroner(amount)));
    }
    for (const { day, note, accounts, recipients, explanations, ...followUp } of followUps) {
      const all = Object.entries(accounts);
      const entries = (followUp.total === null ? all : [[total, followUp.total] as const, ...all]).map(
        ([name, [budget, spent, expected]]): BudgetEntry => {
          const [people, price] = recipients[name] ?? [null, null];
          return {
            lineId: ids.get(name) ?? name,
            ...{ budget: kroner(budget), spent: kroner(spent), expected: kroner(expected) },
            ...{ recipients: people, price, explanation: explanations[name] ?? null },
          };
        },
      );
      sampleDone(
        await keepBudgetFollowUp(store, importer, bodyId, { budgetId, id: null }, { day, note, entries }, now),
      );
    }
  }
}
