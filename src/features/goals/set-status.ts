import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { GoalStatus } from "../../records/goal.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishPlan } from "../../store/publish/publish-goals.ts";
import { actionOf, goalOf } from "../../store/queries/goals/goals-of.ts";
import { addChanges, keepActionRow, keepGoalRow } from "../../store/queries/goals/keep-goals.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";

/** A goal, or an action of it. */
export type StatusOf = { readonly goalId: string } | { readonly actionId: string };

/** Where it now stands, why, and since when (ISO date). */
export interface SaidStatus {
  readonly status: GoalStatus;
  readonly reason: string | null;
  readonly on: string;
}

const ended: readonly GoalStatus[] = ["fulfilled", "dropped"];
const longestReason = 2000;

/** What became of something that goes from one status to another. */
function changeOf(from: GoalStatus, to: GoalStatus): "fulfilled" | "dropped" | "taken-up" | "changed" {
  if (to === "fulfilled" || to === "dropped") return to;
  return ended.includes(from) ? "taken-up" : "changed";
}

/**
 * Says where a goal or an action stands; fulfilling, dropping and taking up again are told with their reason. Problems:
 * not allowed, no such goal or action, no reason for an end, a day ahead.
 */
export function setStatus(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  of: StatusOf,
  said: SaidStatus,
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at, today }) => {
    const action = "actionId" in of ? await actionOf(tx, bodyId, of.actionId) : null;
    if ("actionId" in of && action === null) return problem("problem.goal-action-unknown");
    const goal = await goalOf(tx, "staff", bodyId, "goalId" in of ? of.goalId : (action?.record.goalId ?? ""));
    if (goal === null) return problem("problem.goal-unknown");
    const reason = (said.reason ?? "").trim().slice(0, longestReason);
    if (reason === "" && ended.includes(said.status)) return problem("problem.goal-reason");
    if (said.on > today) return problem("problem.goal-day-ahead");
    const kept = action ?? goal;
    const now = {
      status: said.status,
      reason: reason === "" ? null : reason,
      ended: ended.includes(said.status) ? said.on : null,
    };
    if (action === null) await keepGoalRow(tx, bodyId, { ...goal.record, ...now }, goal.place, at);
    else await keepActionRow(tx, bodyId, { ...action.record, ...now }, action.place, at);
    const change = {
      id: randomUUID(),
      goalId: goal.record.id,
      actionId: action?.record.id ?? null,
      what: changeOf(kept.record.status, said.status),
      status: said.status,
      reason: now.reason,
      day: said.on,
    };
    await addChanges(tx, bodyId, [change], at);
    await publishPlan(tx, bodyId, goal.record.planId, at);
    const record = action === null ? "goal" : "goal-action";
    const entry = { verb: "changed", record, recordId: kept.record.id, details: { status: said.status } } as const;
    return { entry, answer: null };
  });
}
