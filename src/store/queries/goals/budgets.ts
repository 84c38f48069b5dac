import type { Budget } from "../../../records/budget.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows, type NewRow, replaceWhenDistinct } from "../rows-of-json.ts";
import type { GoalsSeenBy, Kept } from "./goals-of.ts";

const tables: Readonly<Record<GoalsSeenBy, string>> = { staff: "budget", strangers: "public_budget" };

const statements = (name: string, where: string) => {
  const of = (seenBy: GoalsSeenBy) => ({
    name: `${tables[seenBy]}-${name}`,
    text: `SELECT record, 0 AS place, modified FROM ${tables[seenBy]} WHERE body_id = $1 AND deleted IS NULL ${where}`,
  });
  return { staff: of("staff"), strangers: of("strangers") };
};

const all = statements("all", "ORDER BY (record ->> 'year')::int DESC, record ->> 'title', id");

/** A body's budgets, the newest year first. */
export function budgetsOf(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string): Promise<Kept<Budget>[]> {
  return tx.rows(all[seenBy], [bodyId]);
}

const one = statements("one", "AND id = $2");

/** One budget; null where there is none of that id. */
export async function budgetOf(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  id: string,
): Promise<Kept<Budget> | null> {
  const [found] = await tx.rows<Kept<Budget>>(one[seenBy], [bodyId, id]);
  return found ?? null;
}

const columns = { id: "uuid", committee_id: "uuid", record: "jsonb" } as const;
const stored = { ...columns, public: "boolean" } as const;
const keep = addRows("keep-budget", "budget", stored, replaceWhenDistinct(stored));
const show = addRows("show-budget", "public_budget", columns, replaceWhenDistinct(columns));

/** Adds a budget, or makes the one of its id the new one. */
export function keepBudgetRow(tx: Transaction, bodyId: string, budget: Budget, at: string): Promise<void> {
  const row = { id: budget.id, committee_id: budget.committeeId, public: budget.public, record: budget };
  return add(tx, keep, bodyId, at, [row]);
}

/** Shows strangers a budget as `access/emit` lets it out. */
export function showBudgetRow(tx: Transaction, bodyId: string, row: NewRow, at: string): Promise<void> {
  return add(tx, show, bodyId, at, [row]);
}

const remove = {
  name: "remove-budget",
  text: "UPDATE budget SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};
const hide = {
  name: "hide-budget",
  text: `UPDATE public_budget SET record = NULL, deleted = $3, modified = $3
    WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** Takes a budget away; it is kept. */
export async function removeBudgetRow(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(remove, [bodyId, id, at]);
}

/** Takes a budget back from strangers: its id stays, so that an address says that it is gone; its words go. */
export async function hideBudgetRow(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(hide, [bodyId, id, at]);
}
