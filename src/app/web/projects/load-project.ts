import type { Goal } from "../../../records/goal.ts";
import type { Project } from "../../../records/project.ts";
import { type GoalsSeenBy, goalOf } from "../../../store/queries/goals/goals-of.ts";
import { casesByIds, itemsByIds, promisesByIds } from "../../../store/queries/goals/linked.ts";
import { projectTable } from "../../../store/queries/goals/projects.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { GoalLinks } from "../goals/load-goals.ts";

/** A project with its goal and what it hangs on. */
export interface ProjectWhole extends GoalLinks {
  readonly project: Project;
  /** Null also where the viewer may not see it. */
  readonly goal: Goal | null;
}

/** Loads a project; null where there is none of that id to see. `today`: ISO day, for where its promises stand. */
export async function loadProject(
  tx: Transaction,
  seenBy: GoalsSeenBy,
  bodyId: string,
  projectId: string,
  today: string,
): Promise<ProjectWhole | null> {
  const project = (await projectTable.one(tx, seenBy, bodyId, projectId))?.record;
  if (project === undefined) return null;
  const ids = (kind: "item" | "promise" | "case") =>
    project.links.flatMap((link) => (link.kind === kind ? [link.recordId] : []));
  return {
    project,
    goal: project.goalId === null ? null : ((await goalOf(tx, seenBy, bodyId, project.goalId))?.record ?? null),
    items: await itemsByIds(tx, bodyId, ids("item")),
    promises: await promisesByIds(tx, bodyId, ids("promise"), today),
    cases: await casesByIds(tx, bodyId, ids("case")),
  };
}
