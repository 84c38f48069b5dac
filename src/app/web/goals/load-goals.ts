import type { Goal, GoalAction } from "../../../records/goal.ts";
import type { Indicator } from "../../../records/indicator.ts";
import type { GoalReport, Plan, PlanVersion } from "../../../records/plan.ts";
import type { Project } from "../../../records/project.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { FigureRow } from "../../../store/queries/goals/figures.ts";
import {
  actionsOfPlan,
  type GoalsSeenBy,
  goalOf,
  goalsOfPlan,
  indicatorsOf,
  planOf,
  reportsOfPlan,
  versionsOfPlan,
} from "../../../store/queries/goals/goals-of.ts";
import { casesByIds, type GoalCase, itemsByIds, promisesByIds } from "../../../store/queries/goals/linked.ts";
import { projectsOfGoal } from "../../../store/queries/goals/projects.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { figuresToShow } from "./figures-to-show.ts";

/** A plan with all that belongs to it. */
export interface PlanWhole {
  readonly plan: Plan;
  readonly goals: readonly Goal[];
  readonly actions: readonly GoalAction[];
  readonly versions: readonly PlanVersion[];
  readonly reports: readonly GoalReport[];
  readonly indicators: readonly Indicator[];
  readonly figures: readonly FigureRow[];
}

/** Loads a plan with its goals and their figures; null where there is none of that id to see. `most`: areas of each indicator. */
export async function loadPlan(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  planId: string,
  most: number,
): Promise<PlanWhole | null> {
  const plan = await planOf(tx, seenBy, bodyId, planId);
  if (plan === null) return null;
  const goals = records(await goalsOfPlan(tx, seenBy, bodyId, planId));
  const ids = [...new Set(goals.flatMap((goal) => goal.indicatorIds))];
  const indicators = records(await indicatorsOf(tx, seenBy, bodyId, ids));
  return {
    plan: plan.record,
    goals,
    actions: records(await actionsOfPlan(tx, seenBy, bodyId, planId)),
    versions: records(await versionsOfPlan(tx, seenBy, bodyId, planId)),
    reports: records(await reportsOfPlan(tx, seenBy, bodyId, planId)),
    indicators,
    figures: await figuresToShow(tx, seenBy, bodyId, indicators, most),
  };
}

/** What a goal hangs on that everybody can read. */
export interface GoalLinks {
  readonly items: readonly ItemLine[];
  readonly promises: readonly PromiseLine[];
  readonly cases: readonly GoalCase[];
}

/** A goal with its plan, its actions, its figures and what it hangs on. */
export interface GoalWhole extends GoalLinks {
  readonly goal: Goal;
  readonly projects: readonly Project[];
  readonly plan: Plan;
  readonly actions: readonly GoalAction[];
  readonly reports: readonly GoalReport[];
  /** The reports that everybody can read among what was promised. */
  readonly reportPromises: readonly PromiseLine[];
  readonly indicators: readonly Indicator[];
  readonly figures: readonly FigureRow[];
}

/** Loads a goal; null where there is none of that id to see. `today`: ISO day, for where its promises stand. */
export async function loadGoal(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  goalId: string,
  today: string,
): Promise<GoalWhole | null> {
  const goal = (await goalOf(tx, seenBy, bodyId, goalId))?.record;
  const plan = goal === undefined ? null : await planOf(tx, seenBy, bodyId, goal.planId);
  if (goal === undefined || plan === null) return null;
  const actions = records(await actionsOfPlan(tx, seenBy, bodyId, goal.planId));
  const all = records(await reportsOfPlan(tx, seenBy, bodyId, goal.planId));
  const reports = all.filter((report) => report.goalIds.includes(goalId));
  const indicators = records(await indicatorsOf(tx, seenBy, bodyId, goal.indicatorIds));
  return {
    goal,
    projects: records(await projectsOfGoal(tx, seenBy, bodyId, goalId)),
    plan: plan.record,
    actions: actions.filter((action) => action.goalId === goalId),
    reports,
    reportPromises: await promisesByIds(
      tx,
      bodyId,
      reports.map((report) => report.id),
      today,
    ),
    indicators,
    figures: await figuresToShow(tx, seenBy, bodyId, indicators),
    ...(await loadLinks(tx, bodyId, goal, today)),
  };
}

/** Loads what a goal hangs on. */
export async function loadLinks(tx: Transaction, bodyId: string, goal: Goal, today: string): Promise<GoalLinks> {
  return {
    items: await itemsByIds(
      tx,
      bodyId,
      goal.items.map((each) => each.itemId),
    ),
    promises: await promisesByIds(tx, bodyId, goal.promiseIds, today),
    cases: await casesByIds(tx, bodyId, goal.caseIds),
  };
}

const records = <T>(kept: readonly { readonly record: T }[]): T[] => kept.map(({ record }) => record);
