import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnTask, type TaskAtHand, type TaskDecided, type TaskRef } from "./act-on-task.ts";

/**
 * Undoes what was done to a task last: it stands as before. Its owner undoes only what that one said, that it is done.
 * Problem besides those of every action: there is nothing to undo.
 */
export function undoTask(store: Store, viewer: Viewer, ref: TaskRef, host: string, now: Date): Promise<Problem | null> {
  return actOnTask(store, viewer, ref, host, now, (at) => taskUndone(at, viewer.accountId));
}

function taskUndone({ task, told, keeps }: TaskAtHand, accountId: string | null): TaskDecided | Problem {
  const before = told[0]?.before ?? null;
  if (before === null || !canUndo({ told, keeps }, accountId)) return problem("problem.task-nothing");
  return { task: { ...task, ...before }, verb: "undone" };
}

/** True where what was done to a task last can be undone by the viewer: a keeper, or the owner who said it is done. */
export function canUndo(at: Pick<TaskAtHand, "told" | "keeps">, accountId: string | null): boolean {
  const [last] = at.told;
  if (last === undefined || last.before === null || last.verb === "undone") return false;
  return at.keeps || (last.verb === "done" && last.accountId === accountId);
}
