import type { Transaction } from "../../transaction.ts";
import { type StoredTask, taskColumns } from "./keep-tasks.ts";

/** A task as a list shows it. */
export interface TaskLine extends StoredTask {
  readonly bodyId: string;
  readonly body: string;
  readonly committee: string;
  /** The item's; null where the viewer may not know it. */
  readonly title: string | null;
  /** ISO, the meeting's. */
  readonly day: string | null;
  /** Strangers see the item. */
  readonly shown: boolean;
}

const from = `FROM task t
    LEFT JOIN body b ON b.body_id = t.body_id
    LEFT JOIN public_body sb ON sb.id = t.body_id
    LEFT JOIN committee c ON c.body_id = t.body_id AND c.id = t.committee_id
    LEFT JOIN public_committee sc ON sc.body_id = t.body_id AND sc.id = t.committee_id
    LEFT JOIN item i ON i.body_id = t.body_id AND i.id = t.item_id
    LEFT JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
    LEFT JOIN public_item s ON s.body_id = t.body_id AND s.id = t.item_id AND s.deleted IS NULL`;
const columns = `t.body_id AS "bodyId", coalesce(b.name, sb.name, '') AS body, coalesce(c.name, sc.name, '') AS committee,
  coalesce(i.title, s.title) AS title, coalesce(m.day, s.day) AS day, s.id IS NOT NULL AS shown, ${taskColumns}`;
const inOrder =
  "ORDER BY (t.state = 'open') DESC, CASE WHEN t.state = 'open' THEN t.due END, t.settled DESC, t.id LIMIT 300";

const desk = {
  name: "tasks-desk",
  text: `SELECT ${columns} ${from}
    WHERE t.deleted IS NULL AND (traad_has_in('read_records', t.body_id, t.committee_id)) ${inOrder}`,
};

/** The tasks of the bodies and committees whose records the viewer reads: the open ones by deadline, then the settled. */
export async function deskTasks(tx: Transaction): Promise<TaskLine[]> {
  return tx.rows<TaskLine>(desk);
}

const own = {
  name: "tasks-own",
  text: `SELECT ${columns} ${from} WHERE t.deleted IS NULL AND t.account_id = $1 ${inOrder}`,
};

/** An account's own tasks, in the same order. */
export async function ownTasks(tx: Transaction, accountId: string): Promise<TaskLine[]> {
  return tx.rows<TaskLine>(own, [accountId]);
}

const ofItem = {
  name: "tasks-of-item",
  text: `SELECT ${columns} ${from} WHERE t.deleted IS NULL AND t.body_id = $1 AND t.item_id = $2 ${inOrder}`,
};

/** An item's tasks, of those the viewer may see. */
export async function tasksOfItem(tx: Transaction, bodyId: string, itemId: string): Promise<TaskLine[]> {
  return tx.rows<TaskLine>(ofItem, [bodyId, itemId]);
}

const one = {
  name: "tasks-one",
  text: `SELECT ${columns} ${from} WHERE t.deleted IS NULL AND t.body_id = $1 AND t.id = $2`,
};

/** One task; null where the viewer may see none of that id. */
export async function findTask(tx: Transaction, bodyId: string, id: string): Promise<TaskLine | null> {
  const [found] = await tx.rows<TaskLine>(one, [bodyId, id]);
  return found ?? null;
}

const item = {
  name: "tasks-about-item",
  text: `SELECT i.title, i.number, c.name AS committee, m.day FROM item i
      JOIN meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id
      JOIN committee c ON c.body_id = m.body_id AND c.id = m.committee_id
    WHERE i.body_id = $1 AND i.id = $2 AND i.deleted IS NULL AND traad_has_in('keep_records', m.body_id, m.committee_id)`,
};

/** An item that a task may be given from. */
export interface ItemForTask {
  readonly title: string;
  readonly number: string | null;
  readonly committee: string;
  readonly day: string | null;
}

/** The item, for whoever may give tasks from it; null for others. */
export async function itemForTask(tx: Transaction, bodyId: string, itemId: string): Promise<ItemForTask | null> {
  const [found] = await tx.rows<ItemForTask>(item, [bodyId, itemId]);
  return found ?? null;
}
