import type { Transaction } from "../../transaction.ts";

/** What of a body everybody can read: plans, studies, projects, budgets, agreements, models of efforts, the CSR mark's rounds and years. */
export interface GoalPageCounts {
  readonly plans: number;
  readonly studies: number;
  readonly projects: number;
  readonly budgets: number;
  readonly marks: number;
  readonly partnerships: number;
  readonly efforts: number;
}

const of = (table: string) =>
  `(SELECT count(*)::int FROM public_${table} WHERE body_id = $1::uuid AND deleted IS NULL)`;
const statement = {
  name: "public-count-goal-pages",
  text: `SELECT ${of("plan")} AS plans, ${of("study")} AS studies, ${of("project")} AS projects,
    ${of("budget")} AS budgets, ${of("partnership")} AS partnerships,
    ${of("mark_round")} + ${of("mark_year")} AS marks, ${of("effort_model")} AS efforts`,
};

/** Counts them, without reading them. */
export async function countGoalPages(tx: Transaction, bodyId: string): Promise<GoalPageCounts> {
  const [counts] = await tx.rows<GoalPageCounts>(statement, [bodyId]);
  return counts ?? { plans: 0, studies: 0, projects: 0, budgets: 0, partnerships: 0, marks: 0, efforts: 0 };
}
