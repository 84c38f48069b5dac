import { randomUUID } from "node:crypto";
import { may } from "../../../access/may.ts";
import { mayInBody } from "../../../access/may-prepare.ts";
import { gatekeeper, type Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { type TaskWords, taskSchema } from "../../../records/task.ts";
import { accountOfBody } from "../../../store/queries/accounts/account-of-body.ts";
import { addTask, committeeOfItem, tellOfTask } from "../../../store/queries/tasks/keep-tasks.ts";
import type { Store } from "../../../store/transaction.ts";
import { mayKeepTask, tellOwner } from "./act-on-task.ts";

/**
 * Gives a task that follows from an item's decision, and tells its owner in the transaction that gives it. An address that
 * is an account's of the body makes the task that account's own. Gives its id. `host` ends the mail's Message-ID.
 * Problems: not allowed, no such item, what is said of it cannot be used.
 */
export async function giveTask(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { itemId, words }: { readonly itemId: string; readonly words: TaskWords },
  host: string,
  now: Date,
): Promise<string | Problem> {
  if (!mayInBody(viewer, "keep-records", bodyId)) return problem("problem.forbidden");
  const given = taskSchema.safeParse(words);
  const email = given.success ? given.data.ownerEmail : "";
  const accountId = await store.as(gatekeeper, (tx) => accountOfBody(tx, bodyId, email, now));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const committeeId = await committeeOfItem(tx, bodyId, itemId);
    const known = may(viewer, "keep-records", bodyId);
    if (committeeId === null) return problem(known ? "problem.task-item" : "problem.forbidden");
    if (!mayKeepTask(viewer, bodyId, committeeId)) return problem("problem.forbidden");
    if (!given.success) return problem("problem.task-words");
    const id = randomUUID();
    const task = { ...given.data, id, itemId, committeeId, accountId, state: "open", settled: null } as const;
    await addTask(tx, bodyId, task, at);
    await tellOfTask(tx, bodyId, {
      number: 1,
      verb: "given",
      before: null,
      after: task,
      accountId: viewer.accountId,
      at,
    });
    await tellOwner(tx, bodyId, task, 1, host, now);
    return id;
  });
}
