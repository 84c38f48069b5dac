import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import type { FollowUp } from "../../records/follow-up.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { followUpOf, followUpsOfPlan, keepFollowUpRow } from "../../store/queries/goals/follow-ups.ts";
import { reportsOfPlan } from "../../store/queries/goals/goals-of.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnGoals } from "./act-on-goals.ts";

const longestText = 10_000;

/**
 * Begins the follow-up that a line of the reporting plan asks for: of its goals and its period, since the follow-up before.
 * Gives its id. Problems: not allowed, no such line.
 */
export function beginFollowUp(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { planId, reportId }: { readonly planId: string; readonly reportId: string },
  now: Date,
): Promise<string | Problem> {
  return actOnGoals<string>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const lines = await reportsOfPlan(tx, "staff", bodyId, planId);
    const line = lines.find(({ record }) => record.id === reportId)?.record;
    if (line === undefined) return problem("problem.goal-report-unknown");
    const [before] = await followUpsOfPlan(tx, bodyId, planId);
    const followUp: FollowUp = {
      id: randomUUID(),
      planId,
      period: line.period,
      goalIds: line.goalIds,
      after: before?.created ?? null,
      lead: null,
      texts: [],
    };
    await keepFollowUpRow(tx, bodyId, followUp, at);
    return { entry: { verb: "added", record: "follow-up", recordId: followUp.id, details: {} }, answer: followUp.id };
  });
}

/** Writes what is told of the whole and of each goal. Problems: not allowed, no such follow-up, too long a text. */
export function writeFollowUp(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { id, lead, texts }: Pick<FollowUp, "id" | "lead" | "texts">,
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    const kept = await followUpOf(tx, bodyId, id);
    if (kept === null) return problem("problem.follow-up-unknown");
    const { record } = kept;
    if ([lead ?? "", ...texts.map((each) => each.text)].some((text) => text.length > longestText)) {
      return problem("problem.goal-long", { title: 300, text: longestText });
    }
    const own = texts.filter((each) => record.goalIds.includes(each.goalId) && each.text !== "");
    await keepFollowUpRow(tx, bodyId, { ...record, lead, texts: own }, at);
    return { entry: { verb: "changed", record: "follow-up", recordId: id, details: {} }, answer: null };
  });
}
