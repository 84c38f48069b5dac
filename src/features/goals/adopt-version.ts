import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { Goal, GoalAction } from "../../records/goal.ts";
import type { PlanChange, PlanVersion } from "../../records/plan.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishPlan } from "../../store/publish/publish-goals.ts";
import { actionsOfPlan, goalsOfPlan, planOf, versionsOfPlan } from "../../store/queries/goals/goals-of.ts";
import { addVersionRow } from "../../store/queries/goals/keep-goals.ts";
import { findAddress } from "../../store/queries/public/find-address.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";

/** When a plan was adopted (ISO date), in which item (the path of its page, or null), and what is said of it. */
export interface Adoption {
  readonly planId: string;
  readonly adopted: string;
  readonly itemPath: string | null;
  readonly note: string | null;
}

/**
 * Keeps the plan as it now stands as its next version, with what is different from the one before. Gives its number.
 * Problems: not allowed, no such plan, no such item, a day before the last version's or ahead, nothing is different.
 */
export function adoptVersion(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { planId, adopted, itemPath, note }: Adoption,
  now: Date,
): Promise<number | Problem> {
  return actOnGoals<number>(store, viewer, bodyId, now, async ({ tx, at, today }) => {
    const plan = await planOf(tx, "staff", bodyId, planId);
    if (plan === null) return problem("problem.plan-unknown");
    const last = (await versionsOfPlan(tx, "staff", bodyId, planId)).at(-1)?.record ?? null;
    if (adopted > today) return problem("problem.goal-day-ahead");
    if (last !== null && adopted < last.adopted) return problem("problem.plan-adopted-before");
    const item = itemPath === null ? null : await findAddress(tx, itemPath);
    if (itemPath !== null && (item?.kind !== "item" || item.bodyId !== bodyId)) {
      return problem("problem.wheel-item", { address: itemPath.slice(0, 200) });
    }
    const goals = (await goalsOfPlan(tx, "staff", bodyId, planId)).map(({ record }) => record);
    const actions = (await actionsOfPlan(tx, "staff", bodyId, planId)).map(({ record }) => record);
    const now = { plan: plan.record, goals, actions };
    if (last !== null && same([last.plan, last.goals, last.actions], [now.plan, now.goals, now.actions])) {
      return problem("problem.plan-unchanged");
    }
    const version: PlanVersion = {
      id: randomUUID(),
      planId,
      number: (last?.number ?? 0) + 1,
      adopted,
      itemId: item?.recordId ?? null,
      note: (note ?? "").trim() === "" ? null : (note ?? "").trim(),
      ...now,
      changes: [
        ...changesBetween("goal", last?.goals ?? [], goals),
        ...changesBetween("action", last?.actions ?? [], actions),
      ],
    };
    await addVersionRow(tx, bodyId, version, at);
    await publishPlan(tx, bodyId, planId, at);
    const { number } = version;
    return {
      entry: { verb: "adopted", record: "plan", recordId: planId, details: { version: number } },
      answer: number,
    };
  });
}

/** What is different of goals or actions between two versions, in the order of the newer. Nothing is ever taken out. */
export function changesBetween(
  of: PlanChange["of"],
  before: readonly (Goal | GoalAction)[],
  after: readonly (Goal | GoalAction)[],
): PlanChange[] {
  const known = new Map(before.map((each) => [each.id, each]));
  return after.flatMap((each): PlanChange[] => {
    const what = changeOf(known.get(each.id), each);
    return what === null ? [] : [{ what, of, id: each.id, title: each.title, reason: each.reason }];
  });
}

const isOver = ({ status }: Goal | GoalAction) => status === "fulfilled" || status === "dropped";

function changeOf(before: Goal | GoalAction | undefined, after: Goal | GoalAction): PlanChange["what"] | null {
  if (before !== undefined && same(before, after)) return null;
  if (isOver(after) && before?.status !== after.status) return after.status === "fulfilled" ? "fulfilled" : "dropped";
  if (before === undefined) return "added";
  return isOver(before) && !isOver(after) ? "taken-up" : "changed";
}

/** Equal whatever the order of the keys: what comes back from the database has its own. */
function same(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
