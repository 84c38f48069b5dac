import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnTask, type TaskAtHand, type TaskDecided, type TaskRef } from "./act-on-task.ts";

/** Nobody is told by a mail when a task is settled. */
const nobody = "";

/** Says that a task is done: its owner does, or who keeps the records. Problem besides those of every action: it is settled. */
export function finishTask(store: Store, viewer: Viewer, ref: TaskRef, now: Date): Promise<Problem | null> {
  return actOnTask(store, viewer, ref, nobody, now, (at) => taskSettled(at, "done", now.toISOString()));
}

/** Takes a task away, as one that is not to be done. Problem besides those of every action: it is settled. */
export function cancelTask(store: Store, viewer: Viewer, ref: TaskRef, now: Date): Promise<Problem | null> {
  return actOnTask(store, viewer, ref, nobody, now, (at) => taskSettled(at, "cancelled", now.toISOString()));
}

export function taskSettled({ task, keeps }: TaskAtHand, to: "done" | "cancelled", at: string): TaskDecided | Problem {
  if (to === "cancelled" && !keeps) return problem("problem.forbidden");
  if (task.state !== "open") return problem("problem.task-state");
  return { task: { ...task, state: to, settled: at }, verb: to };
}
