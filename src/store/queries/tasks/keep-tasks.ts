import { randomUUID } from "node:crypto";
import type { TaskState, TaskWords } from "../../../records/task.ts";
import type { Transaction } from "../../transaction.ts";

/** A task as it stands. */
export interface StoredTask extends TaskWords {
  readonly id: string;
  readonly itemId: string;
  readonly committeeId: string;
  /** The owner's account; null where the address is none of the body's. */
  readonly accountId: string | null;
  readonly state: TaskState;
  readonly settled: string | null;
}

export const taskColumns = `t.id, t.item_id AS "itemId", t.committee_id AS "committeeId", t.account_id AS "accountId", t.what,
  t.owner_name AS "ownerName", t.owner_email AS "ownerEmail", t.due, t.note, t.state, t.settled`;

const lock = {
  name: "tasks-lock",
  text: `SELECT ${taskColumns} FROM task t WHERE t.body_id = $1 AND t.id = $2 AND t.deleted IS NULL FOR UPDATE`,
};

/** A task, which nobody else changes until the transaction ends; null where the viewer may change none of that id. */
export async function lockTask(tx: Transaction, bodyId: string, id: string): Promise<StoredTask | null> {
  const [found] = await tx.rows<StoredTask>(lock, [bodyId, id]);
  return found ?? null;
}

const keep = {
  name: "tasks-keep",
  text: `INSERT INTO task AS kept (body_id, id, item_id, committee_id, what, owner_name, owner_email, account_id, due, note,
      state, settled, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
};

const change = {
  name: "tasks-change",
  text: `UPDATE task SET what = $3, owner_name = $4, owner_email = $5, account_id = $6, due = $7, note = $8, state = $9,
      settled = $10, modified = $11 WHERE body_id = $1 AND id = $2`,
};

/** Adds a task. */
export async function addTask(tx: Transaction, bodyId: string, task: StoredTask, at: string): Promise<void> {
  const { id, itemId, committeeId, what, ownerName, ownerEmail, accountId, due, note, state, settled } = task;
  const values = [id, itemId, committeeId, what, ownerName, ownerEmail, accountId, due, note, state, settled];
  await tx.rows(keep, [bodyId, ...values, at]);
}

/** Makes a task read so. */
export async function changeTaskRow(tx: Transaction, bodyId: string, task: StoredTask, at: string): Promise<void> {
  const { id, what, ownerName, ownerEmail, accountId, due, note, state, settled } = task;
  await tx.rows(change, [bodyId, id, what, ownerName, ownerEmail, accountId, due, note, state, settled, at]);
}

export const taskVerbs = ["given", "changed", "done", "cancelled", "undone"] as const;
export type TaskVerb = (typeof taskVerbs)[number];

/** What was done to a task. `before`: how it was; null where it was given. */
export interface TaskChange {
  readonly number: number;
  readonly verb: TaskVerb;
  readonly before: StoredTask | null;
  readonly after: StoredTask;
  readonly accountId: string | null;
  /** Of the account; null where nobody had signed in, or it is not to be seen. */
  readonly by: string | null;
  readonly at: string;
}

const changes = {
  name: "tasks-changes",
  text: `SELECT c.number, c.verb, c.before, c.after, c.account_id AS "accountId", a.name AS by, c.created AS at
    FROM task_change c LEFT JOIN account a ON a.id = c.account_id
    WHERE c.body_id = $1 AND c.task_id = $2 ORDER BY c.number DESC`,
};

/** What was done to a task, the last first. */
export async function changesOfTask(tx: Transaction, bodyId: string, taskId: string): Promise<TaskChange[]> {
  return tx.rows<TaskChange>(changes, [bodyId, taskId]);
}

const tell = {
  name: "tasks-tell",
  text: `INSERT INTO task_change (body_id, id, task_id, number, verb, before, after, account_id, created)
    VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9)`,
};

/** Adds to a task's timeline, in the transaction that did what it says. */
export async function tellOfTask(
  tx: Transaction,
  bodyId: string,
  entry: Pick<TaskChange, "number" | "verb" | "before" | "after" | "accountId" | "at">,
): Promise<void> {
  const { number, verb, before, after, accountId, at } = entry;
  const json = (task: StoredTask | null) => (task === null ? null : JSON.stringify(task));
  await tx.rows(tell, [bodyId, randomUUID(), after.id, number, verb, json(before), json(after), accountId, at]);
}

const item = {
  name: "tasks-item",
  text: `SELECT m.committee_id AS "committeeId" FROM item i JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
    WHERE i.body_id = $1 AND i.id = $2 AND i.deleted IS NULL`,
};

/** The committee whose item it is; null where the viewer reads none of that id. */
export async function committeeOfItem(tx: Transaction, bodyId: string, itemId: string): Promise<string | null> {
  const [found] = await tx.rows<{ committeeId: string }>(item, [bodyId, itemId]);
  return found?.committeeId ?? null;
}
