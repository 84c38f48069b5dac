import type { z } from "zod";
import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { storedFigureSchema } from "../../records/figure.ts";
import { goalActionSchema, goalSchema } from "../../records/goal.ts";
import { type Indicator, indicatorSchema } from "../../records/indicator.ts";
import { goalReportSchema, type PlanVersion, planSchema, planVersionSchema } from "../../records/plan.ts";
import { allFigures, type FigureRow, hideFigures, showFigureRows } from "../queries/goals/figures.ts";
import {
  actionsOfPlan,
  goalsOfPlan,
  indicatorsOf,
  type Kept,
  planOf,
  plansOf,
  reportsOfPlan,
  versionsOfPlan,
} from "../queries/goals/goals-of.ts";
import { hideGoalRows, type PublicGoalTable, showGoalRows } from "../queries/goals/show-goals.ts";
import type { NewRow } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";

/** What strangers may see of a plan, by table, and the ids of what they may not. */
type PublicPlanRows = Readonly<
  Record<
    Exclude<PublicGoalTable, "public_indicator">,
    { readonly shown: readonly NewRow[]; readonly hidden: readonly string[] }
  >
>;

/** What strangers may see of a plan as it is stored: a goal only where its plan is public, an action where its goal is. */
async function publicPlanRows(tx: Transaction, bodyId: string, planId: string): Promise<PublicPlanRows | null> {
  const plan = await planOf(tx, "staff", bodyId, planId);
  if (plan === null) return null;
  const isOpen = plan.record.public;
  const goals = await goalsOfPlan(tx, "staff", bodyId, planId);
  const openGoals = new Set(goals.filter(({ record }) => isOpen && record.public).map(({ record }) => record.id));
  const actions = await actionsOfPlan(tx, "staff", bodyId, planId);
  return {
    public_plan: parted(
      [plan],
      planSchema,
      (record) => record.public,
      ({ record }) => ({ committee_id: record.committeeId }),
    ),
    public_goal: parted(
      goals,
      goalSchema,
      ({ id }) => openGoals.has(id),
      ({ record, place }) => ({ plan_id: record.planId, place }),
    ),
    public_goal_action: parted(
      actions,
      goalActionSchema,
      (record) => record.public && openGoals.has(record.goalId),
      ({ record, place }) => ({ goal_id: record.goalId, place }),
    ),
    public_plan_version: parted(
      (await versionsOfPlan(tx, "staff", bodyId, planId)).map((kept) => withoutClosed(kept, openGoals)),
      planVersionSchema,
      () => isOpen,
      ({ record }) => ({ plan_id: record.planId, number: record.number }),
    ),
    public_goal_report: parted(
      await reportsOfPlan(tx, "staff", bodyId, planId),
      goalReportSchema,
      (record) => isOpen && record.public,
      ({ record }) => ({ plan_id: record.planId, due: record.due }),
    ),
  };
}

/** Shows strangers what they may see of a plan as it now is, and takes the rest back. */
export async function publishPlan(tx: Transaction, bodyId: string, planId: string, at: string): Promise<void> {
  const rows = await publicPlanRows(tx, bodyId, planId);
  if (rows === null) return;
  for (const table of Object.keys(rows) as (keyof PublicPlanRows)[]) {
    await showGoalRows(tx, table, bodyId, rows[table].shown, at);
    await hideGoalRows(tx, table, bodyId, rows[table].hidden, at);
  }
}

/** Shows strangers an indicator with its figures, or takes both back where it is not for them. */
export async function publishIndicator(tx: Transaction, bodyId: string, indicator: Indicator, at: string) {
  const { id } = indicator;
  if (!indicator.public) {
    await hideGoalRows(tx, "public_indicator", bodyId, [id], at);
    return hideFigures(tx, bodyId, id, at);
  }
  await showGoalRows(
    tx,
    "public_indicator",
    bodyId,
    [{ id, record: emit(indicatorSchema, indicator, publicViewer) }],
    at,
  );
  const figures = await allFigures(tx, "staff", bodyId, id);
  return showFigureRows(
    tx,
    bodyId,
    figures.filter(isShown).map((figure) => publicFigure(figure, indicator)),
    at,
  );
}

const isShown = (figure: FigureRow) => figure.public;

/** A figure as strangers may have it. */
export function publicFigure(figure: FigureRow, { source }: Indicator): Partial<FigureRow> {
  const { area } = figure;
  const series = { table: source.table, measure: source.measure, area, group: source.group };
  const { series: shown, ...rest } = emit(storedFigureSchema, { ...figure, series }, publicViewer);
  return shown === undefined ? rest : { ...rest, area: shown.area };
}

/** A version tells of the goals that were public then and still are, and of what hangs on them; of no other. */
function withoutClosed({ record, ...kept }: Kept<PlanVersion>, stillOpen: ReadonlySet<string>): Kept<PlanVersion> {
  const goals = record.goals.filter((goal) => goal.public && stillOpen.has(goal.id));
  const open = new Set(goals.map((goal) => goal.id));
  const actions = record.actions.filter((action) => action.public && open.has(action.goalId));
  for (const action of actions) open.add(action.id);
  const changes = record.changes.filter((change) => open.has(change.id));
  return { ...kept, record: { ...record, goals, actions, changes } };
}

function parted<T extends z.ZodType<{ readonly id: string }>>(
  all: readonly Kept<z.infer<T>>[],
  schema: T,
  isPublic: (record: z.infer<T>) => boolean,
  columnsOf: (kept: Kept<z.infer<T>>) => NewRow,
): { shown: NewRow[]; hidden: string[] } {
  const shown = all.filter(({ record }) => isPublic(record));
  const hidden = all.filter(({ record }) => !isPublic(record)).map(({ record }) => record.id);
  const rowOf = (kept: Kept<z.infer<T>>) => ({
    id: kept.record.id,
    ...columnsOf(kept),
    record: emit(schema, kept.record, publicViewer),
  });
  return { shown: shown.map(rowOf), hidden };
}

/** Shows strangers what they may see of all of a body's plans and indicators, each as of when it last changed. */
export async function publishGoalsOfBody(tx: Transaction, bodyId: string): Promise<void> {
  for (const { record, modified } of await plansOf(tx, "staff", bodyId)) {
    await publishPlan(tx, bodyId, record.id, modified);
  }
  for (const { record, modified } of await indicatorsOf(tx, "staff", bodyId)) {
    await publishIndicator(tx, bodyId, record, modified);
  }
}

/** All that strangers may see of a body's plans and indicators, without figures, by table. */
export async function publicGoalRowsOfBody(
  tx: Transaction,
  bodyId: string,
): Promise<Readonly<Record<PublicGoalTable, readonly NewRow[]>>> {
  const out: Record<PublicGoalTable, NewRow[]> = {
    public_plan: [],
    public_plan_version: [],
    public_goal: [],
    public_goal_action: [],
    public_goal_report: [],
    public_indicator: [],
  };
  for (const { record } of await plansOf(tx, "staff", bodyId)) {
    const rows = await publicPlanRows(tx, bodyId, record.id);
    if (rows === null) continue;
    for (const table of Object.keys(rows) as (keyof PublicPlanRows)[]) out[table].push(...rows[table].shown);
  }
  for (const { record } of await indicatorsOf(tx, "staff", bodyId)) {
    if (record.public)
      out.public_indicator.push({ id: record.id, record: emit(indicatorSchema, record, publicViewer) });
  }
  return out;
}
