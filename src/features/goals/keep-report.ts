import { randomUUID } from "node:crypto";
import { emit } from "../../access/emit.ts";
import { publicViewer, type Viewer } from "../../access/viewer.ts";
import type { GoalReport, Plan } from "../../records/plan.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { type WheelEntry, wheelEntrySchema } from "../../records/wheel-entry.ts";
import { publishPlan } from "../../store/publish/publish-goals.ts";
import { goalsOfPlan, planOf, reportsOfPlan } from "../../store/queries/goals/goals-of.ts";
import { keepReportRow, removeReportRow } from "../../store/queries/goals/keep-goals.ts";
import { hideGoalRows } from "../../store/queries/goals/show-goals.ts";
import {
  hideWheelEntry,
  keepWheelEntry,
  removeWheelEntry,
  showWheelEntry,
} from "../../store/queries/wheel/keep-wheel-entry.ts";
import { wheelEntry } from "../../store/queries/wheel/wheel-entries.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";

/** A line of the reporting plan as a person writes it. `title`: what the wheel says of it. */
export type WrittenReport = Omit<GoalReport, "id"> & { readonly title: string };

/**
 * Adds a line to the reporting plan (`id` null), or changes the one with that id, and puts it on the annual wheel under
 * the same id. Gives its id. Problems: not allowed, no such plan, line or goal, no goal chosen.
 */
export function keepReport(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  { title, ...written }: WrittenReport,
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const plan = await planOf(tx, "staff", bodyId, written.planId);
    if (plan === null) return problem("problem.plan-unknown");
    const lines = await reportsOfPlan(tx, "staff", bodyId, written.planId);
    if (id !== null && !lines.some(({ record }) => record.id === id)) return problem("problem.goal-report-unknown");
    const goals = await goalsOfPlan(tx, "staff", bodyId, written.planId);
    const chosen = goals.filter(({ record }) => written.goalIds.includes(record.id));
    if (chosen.length === 0) return problem("problem.goal-report-empty");
    if (chosen.length < new Set(written.goalIds).size) return problem("problem.goal-unknown");
    const report: GoalReport = { ...written, id: id ?? randomUUID() };
    await keepReportRow(tx, bodyId, report, at);
    await publishPlan(tx, bodyId, report.planId, at);
    await putOnWheel(tx, bodyId, plan.record, report, title, at);
    const verb = id === null ? "added" : "changed";
    return { entry: { verb, record: "goal-report", recordId: report.id, details: {} }, answer: report.id };
  });
}

/** Takes a line off the reporting plan and off the wheel. Problems: not allowed, no such line. */
export function removeReport(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { planId, id }: { readonly planId: string; readonly id: string },
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const lines = await reportsOfPlan(tx, "staff", bodyId, planId);
    if (!lines.some(({ record }) => record.id === id)) return problem("problem.goal-report-unknown");
    await removeReportRow(tx, bodyId, id, at);
    await hideGoalRows(tx, "public_goal_report", bodyId, [id], at);
    await removeWheelEntry(tx, bodyId, id, at);
    await hideWheelEntry(tx, bodyId, id, at);
    return { entry: { verb: "removed", record: "goal-report", recordId: id, details: {} }, answer: null };
  });
}

async function putOnWheel(
  tx: Transaction,
  bodyId: string,
  plan: Plan,
  report: GoalReport,
  title: string,
  at: string,
): Promise<void> {
  // What a secretary wrote of who is responsible stays.
  const before = await wheelEntry(tx, bodyId, report.id);
  const entry: WheelEntry = {
    id: report.id,
    committeeId: plan.committeeId,
    kind: "standing-report",
    title,
    description: null,
    starts: report.due,
    ends: null,
    rrule: null,
    everyMeetings: null,
    exdates: [],
    inHolidayWeeks: "keep",
    itemId: null,
    unit: before?.unit ?? null,
    owner: before?.owner ?? null,
    public: report.public && plan.public,
  };
  await keepWheelEntry(tx, bodyId, entry, at);
  if (entry.public) await showWheelEntry(tx, bodyId, emit(wheelEntrySchema, entry, publicViewer), at);
  else await hideWheelEntry(tx, bodyId, entry.id, at);
}

/** Puts a plan's reporting plan on the wheel anew, after the plan's committee changed or it became public or ceased to be. */
export async function reportsOnWheel(tx: Transaction, bodyId: string, plan: Plan, at: string): Promise<void> {
  for (const { record } of await reportsOfPlan(tx, "staff", bodyId, plan.id)) {
    const entry = await wheelEntry(tx, bodyId, record.id);
    if (entry !== null) await putOnWheel(tx, bodyId, plan, record, entry.title, at);
  }
}
