import { may } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import {
  changesOfTask,
  changeTaskRow,
  lockTask,
  type StoredTask,
  type TaskChange,
  type TaskVerb,
  tellOfTask,
} from "../../../store/queries/tasks/keep-tasks.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { queueMail } from "../queue-mail.ts";

/** Which task: of which body, and its id. */
export interface TaskRef {
  readonly bodyId: string;
  readonly taskId: string;
}

/** A task as an action finds it. `keeps`: the viewer keeps the records it belongs to, and is not only its owner. */
export interface TaskAtHand {
  readonly task: StoredTask;
  readonly told: readonly TaskChange[];
  readonly keeps: boolean;
}

/** What an action makes of a task, and what is written down of it. */
export interface TaskDecided {
  readonly task: StoredTask;
  readonly verb: TaskVerb;
}

/** True when `viewer` keeps the records a task belongs to: gives it, changes it, cancels it. */
export function mayKeepTask(viewer: Viewer, bodyId: string, committeeId: string): boolean {
  return may(viewer, "keep-records", bodyId, committeeId);
}

/**
 * The shape of every action on a task, in one transaction: lock, look, ask permission, decide (pure), write, tell.
 * A new owner, and one whose day was moved, is told by a mail; `host` ends its Message-ID. Problems: not allowed, no such
 * task, and what `decide` says.
 */
export function actOnTask(
  store: Store,
  viewer: Viewer,
  { bodyId, taskId }: TaskRef,
  host: string,
  now: Date,
  decide: (at: TaskAtHand) => TaskDecided | Problem,
): Promise<Problem | null> {
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    const task = await lockTask(tx, bodyId, taskId);
    const known = may(viewer, "keep-records", bodyId);
    if (task === null) return problem(known ? "problem.task-unknown" : "problem.forbidden");
    const keeps = mayKeepTask(viewer, bodyId, task.committeeId);
    if (!keeps && (viewer.accountId === null || task.accountId !== viewer.accountId))
      return problem("problem.forbidden");
    const told = await changesOfTask(tx, bodyId, taskId);
    const decided = decide({ task, told, keeps });
    if (isProblem(decided)) return decided;
    await changeTaskRow(tx, bodyId, decided.task, at);
    const number = (told[0]?.number ?? 0) + 1;
    const entry = { number, verb: decided.verb, before: task, after: decided.task, accountId: viewer.accountId, at };
    await tellOfTask(tx, bodyId, entry);
    const { ownerEmail, due } = decided.task;
    const tells = decided.task.state === "open" && keeps && (ownerEmail !== task.ownerEmail || due !== task.due);
    if (tells) await tellOwner(tx, bodyId, decided.task, number, host, now);
    return null;
  });
}

/** Tells the owner of a task. `number`: of the change that makes it necessary. */
export async function tellOwner(
  tx: Transaction,
  bodyId: string,
  { id, due, ownerEmail }: StoredTask,
  number: number,
  host: string,
  now: Date,
): Promise<void> {
  const matter = { kind: "task", tasks: [{ id, due }] } as const;
  const mail = { receiver: "owner", receiverId: null, email: ownerEmail, language: "da" } as const;
  await queueMail(tx, { ...mail, matter, bodyId, key: `${id} ${number}` }, host, now);
}
