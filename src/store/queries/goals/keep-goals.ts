import type { Goal, GoalAction, GoalStatus } from "../../../records/goal.ts";
import type { Indicator } from "../../../records/indicator.ts";
import type { GoalReport, Plan, PlanChange, PlanVersion } from "../../../records/plan.ts";
import type { Transaction } from "../../transaction.ts";
import { add, addRows, replaceWhenDistinct } from "../rows-of-json.ts";

const of = { id: "uuid", record: "jsonb", public: "boolean" } as const;
const columns = {
  plan: { ...of, committee_id: "uuid" },
  goal: { ...of, plan_id: "uuid", place: "int" },
  goal_action: { ...of, goal_id: "uuid", place: "int" },
  indicator: { ...of, source_table: "text" },
  goal_report: { ...of, plan_id: "uuid", due: "date" },
} as const;

const keep = {
  plan: addRows("keep-plan", "plan", columns.plan, replaceWhenDistinct(columns.plan)),
  goal: addRows("keep-goal", "goal", columns.goal, replaceWhenDistinct(columns.goal)),
  action: addRows("keep-goal-action", "goal_action", columns.goal_action, replaceWhenDistinct(columns.goal_action)),
  indicator: addRows("keep-indicator", "indicator", columns.indicator, replaceWhenDistinct(columns.indicator)),
  report: addRows("keep-goal-report", "goal_report", columns.goal_report, replaceWhenDistinct(columns.goal_report)),
  version: addRows("add-plan-version", "plan_version", { id: "uuid", plan_id: "uuid", number: "int", record: "jsonb" }),
  change: addRows("add-goal-change", "goal_change", {
    id: "uuid",
    goal_id: "uuid",
    action_id: "uuid",
    what: "text",
    status: "text",
    reason: "text",
    day: "date",
  }),
} as const;

/** Adds a plan, or makes the one of its id the new one. */
export function keepPlanRow(tx: Transaction, bodyId: string, plan: Plan, at: string): Promise<void> {
  const row = { id: plan.id, committee_id: plan.committeeId, public: plan.public, record: plan };
  return add(tx, keep.plan, bodyId, at, [row]);
}

/** The same for a goal; `place`: where it stands in its plan. */
export function keepGoalRow(tx: Transaction, bodyId: string, goal: Goal, place: number, at: string): Promise<void> {
  const row = { id: goal.id, plan_id: goal.planId, place, public: goal.public, record: goal };
  return add(tx, keep.goal, bodyId, at, [row]);
}

/** The same for an action; `place`: where it stands under its goal. */
export function keepActionRow(
  tx: Transaction,
  bodyId: string,
  action: GoalAction,
  place: number,
  at: string,
): Promise<void> {
  const row = { id: action.id, goal_id: action.goalId, place, public: action.public, record: action };
  return add(tx, keep.action, bodyId, at, [row]);
}

/** The same for an indicator. */
export function keepIndicatorRow(tx: Transaction, bodyId: string, indicator: Indicator, at: string): Promise<void> {
  const { id, source } = indicator;
  const row = { id, source_table: source.table, public: indicator.public, record: indicator };
  return add(tx, keep.indicator, bodyId, at, [row]);
}

/** The same for a line of the reporting plan. */
export function keepReportRow(tx: Transaction, bodyId: string, report: GoalReport, at: string): Promise<void> {
  const { id, planId, due } = report;
  return add(tx, keep.report, bodyId, at, [{ id, plan_id: planId, due, public: report.public, record: report }]);
}

const remove = {
  name: "remove-goal-report",
  text: "UPDATE goal_report SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};

/** Takes a line of the reporting plan away; it is kept. */
export async function removeReportRow(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(remove, [bodyId, id, at]);
}

/** Adds a version of a plan. */
export function addVersionRow(tx: Transaction, bodyId: string, version: PlanVersion, at: string): Promise<void> {
  const { id, planId, number } = version;
  return add(tx, keep.version, bodyId, at, [{ id, plan_id: planId, number, record: version }]);
}

/** Something that became of a goal, or of an action of it. `day`: ISO date. */
export interface GoalChange {
  readonly id: string;
  readonly goalId: string;
  readonly actionId: string | null;
  readonly what: PlanChange["what"];
  readonly status: GoalStatus;
  readonly reason: string | null;
  readonly day: string;
}

/** Adds what became of goals or actions. */
export function addChanges(tx: Transaction, bodyId: string, changes: readonly GoalChange[], at: string): Promise<void> {
  const rows = changes.map(({ goalId, actionId, ...change }) => ({ ...change, goal_id: goalId, action_id: actionId }));
  return add(tx, keep.change, bodyId, at, rows);
}
