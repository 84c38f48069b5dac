import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { projectTable } from "../../../store/queries/goals/projects.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/** Takes a project away, from strangers too. Problems: not allowed, no such project. */
export function removeProject(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  projectId: string,
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    if ((await projectTable.one(tx, "staff", bodyId, projectId)) === null) return problem("problem.project-unknown");
    await projectTable.remove(tx, bodyId, projectId, at);
    await projectTable.hide(tx, bodyId, projectId, at);
    return { entry: { verb: "removed", record: "project", recordId: projectId, details: {} }, answer: null };
  });
}
