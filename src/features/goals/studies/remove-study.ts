import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { studyTable } from "../../../store/queries/goals/studies.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals } from "../act-on-goals.ts";

/** Takes a study away, from strangers too. Problems: not allowed, no such study. */
export function removeStudy(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  studyId: string,
  now: Date,
): Promise<null | Problem> {
  return actOnGoals<null>(store, viewer, bodyId, now, async ({ tx, at }) => {
    if ((await studyTable.one(tx, "staff", bodyId, studyId)) === null) return problem("problem.study-unknown");
    await studyTable.remove(tx, bodyId, studyId, at);
    await studyTable.hide(tx, bodyId, studyId, at);
    return { entry: { verb: "removed", record: "study", recordId: studyId, details: {} }, answer: null };
  });
}
