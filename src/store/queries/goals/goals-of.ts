import type { Goal, GoalAction } from "../../../records/goal.ts";
import type { Indicator } from "../../../records/indicator.ts";
import type { GoalReport, Plan, PlanVersion } from "../../../records/plan.ts";
import type { Transaction } from "../../transaction.ts";
import type { GoalChange } from "./keep-goals.ts";

/** Whose eyes a question is asked with: what is stored, under row-level security, or what strangers may see. */
export type GoalsSeenBy = "staff" | "strangers";

/** A record with when it last changed, and where it stands among its like. */
export interface Kept<T> {
  readonly record: T;
  readonly place: number;
  readonly modified: string;
}

const both = (name: string, text: (table: (own: string) => string) => string) => ({
  staff: { name, text: text((own) => own) },
  strangers: { name: `public-${name}`, text: text((own) => `public_${own}`) },
});

const plans = both(
  "plans",
  (table) => `SELECT record, 0 AS place, modified FROM ${table("plan")} WHERE body_id = $1 AND deleted IS NULL
    ORDER BY record ->> 'starts' DESC, id`,
);

/** A body's plans, the newest first. */
export function plansOf(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string): Promise<Kept<Plan>[]> {
  return tx.rows(plans[seenBy], [bodyId]);
}

const plan = both(
  "plan",
  (table) =>
    `SELECT record, 0 AS place, modified FROM ${table("plan")} WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
);

/** One plan; null where there is none of that id. */
export async function planOf(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string, id: string) {
  const [found] = await tx.rows<Kept<Plan>>(plan[seenBy], [bodyId, id]);
  return found ?? null;
}

const goals = both(
  "goals-of-plan",
  (
    table,
  ) => `SELECT record, place, modified FROM ${table("goal")} WHERE body_id = $1 AND plan_id = $2 AND deleted IS NULL
    ORDER BY place`,
);

/** A plan's goals, in the order they were added. */
export function goalsOfPlan(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string, planId: string) {
  return tx.rows<Kept<Goal>>(goals[seenBy], [bodyId, planId]);
}

const ofBody = both(
  "goals-of-body",
  (table) => `SELECT record, place, modified FROM ${table("goal")} WHERE body_id = $1 AND deleted IS NULL
    ORDER BY plan_id, place`,
);

/** All goals of a body, plan by plan. */
export function goalsOfBody(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string) {
  return tx.rows<Kept<Goal>>(ofBody[seenBy], [bodyId]);
}

const goal = both(
  "goal",
  (table) => `SELECT record, place, modified FROM ${table("goal")} WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
);

/** One goal; null where there is none of that id. */
export async function goalOf(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string, id: string) {
  const [found] = await tx.rows<Kept<Goal>>(goal[seenBy], [bodyId, id]);
  return found ?? null;
}

const actions = both(
  "actions-of-plan",
  (table) => `SELECT a.record, a.place, a.modified
    FROM ${table("goal_action")} a JOIN ${table("goal")} g ON g.body_id = a.body_id AND g.id = a.goal_id
    WHERE a.body_id = $1 AND g.plan_id = $2 AND a.deleted IS NULL ORDER BY g.place, a.place`,
);

/** The actions of a plan's goals, goal by goal. */
export function actionsOfPlan(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string, planId: string) {
  return tx.rows<Kept<GoalAction>>(actions[seenBy], [bodyId, planId]);
}

const action = both(
  "goal-action",
  (table) =>
    `SELECT record, place, modified FROM ${table("goal_action")} WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
);

/** One action; null where there is none of that id. */
export async function actionOf(tx: Transaction, bodyId: string, id: string) {
  const [found] = await tx.rows<Kept<GoalAction>>(action.staff, [bodyId, id]);
  return found ?? null;
}

const versions = both(
  "versions-of-plan",
  (table) => `SELECT record, number AS place, modified FROM ${table("plan_version")}
    WHERE body_id = $1 AND plan_id = $2 AND deleted IS NULL ORDER BY number`,
);

/** A plan's versions, the first first. */
export function versionsOfPlan(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string, planId: string) {
  return tx.rows<Kept<PlanVersion>>(versions[seenBy], [bodyId, planId]);
}

const reports = both(
  "reports-of-plan",
  (table) => `SELECT record, 0 AS place, modified FROM ${table("goal_report")}
    WHERE body_id = $1 AND plan_id = $2 AND deleted IS NULL ORDER BY due, id`,
);

/** A plan's reporting plan, by day. */
export function reportsOfPlan(tx: Transaction, seenBy: GoalsSeenBy, bodyId: string, planId: string) {
  return tx.rows<Kept<GoalReport>>(reports[seenBy], [bodyId, planId]);
}

const indicators = both(
  "indicators",
  (table) => `SELECT record, 0 AS place, modified FROM ${table("indicator")}
    WHERE body_id = $1 AND deleted IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2)) ORDER BY record ->> 'name', id`,
);

/** A body's indicators by name; those of `ids` only, where they are given. */
export function indicatorsOf(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  ids: readonly string[] | null = null,
): Promise<Kept<Indicator>[]> {
  return tx.rows(indicators[seenBy], [bodyId, ids]);
}

const ofTables = {
  name: "indicators-of-tables",
  text: `SELECT record, 0 AS place, modified FROM indicator
    WHERE body_id = $1 AND deleted IS NULL AND lower(source_table) = ANY ($2) ORDER BY id`,
};

/** The indicators whose figures come from one of these tables of a source, in whatever letters they are written. */
export function indicatorsOfTables(tx: Transaction, bodyId: string, tables: readonly string[]) {
  return tx.rows<Kept<Indicator>>(ofTables, [bodyId, tables.map((table) => table.toLowerCase())]);
}

const changes = {
  name: "changes-of-plan",
  text: `SELECT c.id, c.goal_id AS "goalId", c.action_id AS "actionId", c.what, c.status, c.reason, c.day, c.created AS at
    FROM goal_change c JOIN goal g ON g.body_id = c.body_id AND g.id = c.goal_id
    WHERE c.body_id = $1 AND g.plan_id = $2 ORDER BY c.created, c.id`,
};

/** What became of a plan's goals and actions, the oldest first; `at`: when it was written down. */
export function changesOfPlan(tx: Transaction, bodyId: string, planId: string) {
  return tx.rows<GoalChange & { readonly at: string }>(changes, [bodyId, planId]);
}
