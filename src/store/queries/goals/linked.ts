import type { Transaction } from "../../transaction.ts";
import { type PromiseLine, promiseLineColumns, promiseLineFrom } from "../followup/promise-line.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "../public/item-line.ts";

const items = {
  name: "items-of-goal",
  text: `SELECT ${itemLineColumns} ${itemLineFrom}
    WHERE i.body_id = $1::uuid AND i.id = ANY ($2::uuid[]) AND i.is_open AND i.deleted IS NULL AND m.deleted IS NULL
    ORDER BY i.day NULLS FIRST, i.id`,
};

/** The items of these that everybody can read, the oldest first. */
export async function itemsByIds(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<ItemLine[]> {
  return ids.length === 0 ? [] : tx.rows<ItemLine>(items, [bodyId, ids]);
}

const promises = {
  name: "promises-of-goal",
  text: `SELECT ${promiseLineColumns("$3")} ${promiseLineFrom(`
      SELECT id FROM public_promise WHERE body_id = $1::uuid AND id = ANY ($2::uuid[]) AND deleted IS NULL`)}
    ORDER BY p.day NULLS FIRST, p.id`,
};

/** The promises of these that everybody can read, the oldest first. `today`: ISO day. */
export async function promisesByIds(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
  today: string,
): Promise<PromiseLine[]> {
  return ids.length === 0 ? [] : tx.rows<PromiseLine>(promises, [bodyId, ids, today]);
}

/** A case that a goal is followed by. */
export interface GoalCase {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly items: number;
  readonly lastDay: string | null;
}

const cases = {
  name: "cases-of-goal",
  text: `SELECT id, slug, title, items, last_day AS "lastDay" FROM public_case
    WHERE body_id = $1::uuid AND id = ANY ($2::uuid[]) AND deleted IS NULL ORDER BY last_day DESC NULLS LAST, id`,
};

/** The cases of these that everybody can read, those that moved last first. */
export async function casesByIds(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<GoalCase[]> {
  return ids.length === 0 ? [] : tx.rows<GoalCase>(cases, [bodyId, ids]);
}

const examples = {
  goal: "public_goal",
  plan: "public_plan",
  indicator: "public_indicator",
  study: "public_study",
  project: "public_project",
  budget: "public_budget",
  partnership: "public_partnership",
} as const;

/** What has an address by its id and can be taken back. */
export type GoalPageKind = keyof typeof examples;

/** Some public goals, plans, indicators, studies, projects, budgets or agreements, with their body's slug: examples for the table of routes. */
export async function exampleGoals(tx: Transaction, kind: GoalPageKind): Promise<{ slug: string; id: string }[]> {
  return tx.rows({
    name: `example-${kind}s`,
    text: `SELECT b.slug, t.id FROM ${examples[kind]} t JOIN public_body b ON b.body_id = t.body_id
      WHERE t.deleted IS NULL ORDER BY t.created, t.id LIMIT 5`,
  });
}

const gone = Object.fromEntries(
  Object.entries(examples).map(([kind, table]) => [
    kind,
    { name: `gone-${kind}`, text: `SELECT 1 FROM ${table} WHERE body_id = $1 AND id = $2 AND deleted IS NOT NULL` },
  ]),
) as unknown as Readonly<Record<GoalPageKind, { name: string; text: string }>>;

/** True where strangers could once read a goal, a plan, an indicator, a study, a project, a budget or an agreement, and it was taken back. */
export async function isGone(tx: Transaction, kind: GoalPageKind, bodyId: string, id: string) {
  return (await tx.rows(gone[kind], [bodyId, id])).length > 0;
}
