import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import type { Study } from "../../../records/study.ts";
import { publishStudy } from "../../../store/publish/publish-study.ts";
import { keepStudyRow, studyOf } from "../../../store/queries/goals/studies.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnGoals, type GoalsTask } from "../act-on-goals.ts";

/** What a change makes of a study, and what it answers. */
export interface ChangedStudy<T> {
  readonly study: Study;
  readonly answer: T;
}

/** The shape of every action on a study: find it, change it, publish it, tell. Problems besides `change`'s: not allowed, no such study. */
export function changeStudy<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  studyId: string,
  now: Date,
  change: (study: Study, task: GoalsTask) => Promise<ChangedStudy<T> | Problem> | ChangedStudy<T> | Problem,
): Promise<T | Problem> {
  return actOnGoals<T>(store, viewer, bodyId, now, async (task) => {
    const kept = await studyOf(task.tx, "staff", bodyId, studyId);
    if (kept === null) return problem("problem.study-unknown");
    const changed = await change(kept.record, task);
    if (isProblem(changed)) return changed;
    await keepStudyRow(task.tx, bodyId, changed.study, task.at);
    await publishStudy(task.tx, bodyId, changed.study, task.at);
    return {
      entry: { verb: "changed", record: "study", recordId: studyId, details: {} },
      answer: changed.answer,
    };
  });
}
