import { isDeepStrictEqual } from "node:util";
import { mayInBody } from "../../../access/may-prepare.ts";
import { gatekeeper, type Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type TaskWords, taskSchema } from "../../../records/task.ts";
import { accountOfBody } from "../../../store/queries/accounts/account-of-body.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnTask, type TaskAtHand, type TaskDecided, type TaskRef } from "./act-on-task.ts";

/**
 * Says anew what an open task is, whose, and by when. A new owner, and one whose day was moved, is told. Problems besides
 * those of every action: it is settled, what is said of it cannot be used, nothing was changed.
 */
export async function changeTask(
  store: Store,
  viewer: Viewer,
  ref: TaskRef,
  words: TaskWords,
  host: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayInBody(viewer, "keep-records", ref.bodyId)) return problem("problem.forbidden");
  const given = taskSchema.safeParse(words);
  const email = given.success ? given.data.ownerEmail : "";
  const accountId = await store.as(gatekeeper, (tx) => accountOfBody(tx, ref.bodyId, email, now));
  return actOnTask(store, viewer, ref, host, now, (at) =>
    given.success ? taskChanged(at, { ...given.data, accountId }) : problem("problem.task-words"),
  );
}

export function taskChanged(
  { task, keeps }: TaskAtHand,
  to: TaskWords & { readonly accountId: string | null },
): TaskDecided | Problem {
  if (!keeps) return problem("problem.forbidden");
  if (task.state !== "open") return problem("problem.task-state");
  const next = { ...task, ...to };
  return isDeepStrictEqual(next, task) ? problem("problem.task-unchanged") : { task: next, verb: "changed" };
}
