import type { Transaction } from "../../transaction.ts";

/** How many plans, studies, projects, budgets and agreements of a body everybody can read. */
export interface GoalPageCounts {
  readonly plans: number;
  readonly studies: number;
  readonly projects: number;
  readonly budgets: number;
  readonly partnerships: number;
}

const of = (table: string) =>
  `(SELECT count(*)::int FROM public_${table} WHERE body_id = $1::uuid AND deleted IS NULL)`;
const statement = {
  name: "public-count-goal-pages",
  text: `SELECT ${of("plan")} AS plans, ${of("study")} AS studies, ${of("project")} AS projects,
    ${of("budget")} AS budgets, ${of("partnership")} AS partnerships`,
};

/** Counts them, without reading them. */
export async function countGoalPages(tx: Transaction, bodyId: string): Promise<GoalPageCounts> {
  const [counts] = await tx.rows<GoalPageCounts>(statement, [bodyId]);
  return counts ?? { plans: 0, studies: 0, projects: 0, budgets: 0, partnerships: 0 };
}
