import type { DueLine } from "../../../records/mail.ts";
import type { Transaction } from "../../transaction.ts";

/** A task that falls due. */
export interface DueTask {
  readonly id: string;
  /** ISO: the last day. */
  readonly due: string;
  /** In lower case. */
  readonly email: string;
}

const due = {
  name: "tasks-due",
  text: `SELECT id, due, owner_email AS email FROM task
    WHERE body_id = $1 AND state = 'open' AND deleted IS NULL AND due BETWEEN $2 AND $3 ORDER BY due, id`,
};

/** A body's open tasks that fall due from one day to another, both ISO. */
export async function dueTasks(tx: Transaction, bodyId: string, from: string, to: string): Promise<DueTask[]> {
  return tx.rows<DueTask>(due, [bodyId, from, to]);
}

const told = {
  name: "tasks-told",
  text: "SELECT task_id AS id, due, step FROM task_reminder WHERE body_id = $1 AND receiver = $2 AND task_id = ANY ($3::uuid[])",
};

/** What a receiver has been reminded of, of these tasks. */
export async function toldOfTasks(
  tx: Transaction,
  bodyId: string,
  receiver: Uint8Array,
  ids: readonly string[],
): Promise<{ id: string; due: string; step: number }[]> {
  return tx.rows(told, [bodyId, receiver, ids]);
}

const tell = {
  name: "tasks-remind",
  text: `INSERT INTO task_reminder (body_id, id, task_id, due, step, receiver, mail_id, created)
    SELECT $1::uuid, gen_random_uuid(), id, due, step, $3, $4::uuid, $5::timestamptz
    FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, due date, step int) ON CONFLICT DO NOTHING`,
};

/** Writes down what a mail reminds a receiver of. */
export async function markTasksReminded(
  tx: Transaction,
  bodyId: string,
  receiver: Uint8Array,
  rows: readonly { readonly id: string; readonly due: string; readonly step: number }[],
  mailId: string,
  now: Date,
): Promise<void> {
  await tx.rows(tell, [bodyId, JSON.stringify(rows), receiver, mailId, now.toISOString()]);
}

// Whoever looks at the outbox sees no receivers; the background work does, and tells nobody of what is another's now.
const lines = {
  name: "tasks-mail-lines",
  text: `SELECT CASE WHEN s.id IS NOT NULL THEN t.what END AS what, '/konto/opgaver' AS path, c.name AS committee, t.due
    FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, due date)
      JOIN task t ON t.body_id = $1 AND t.id = given.id AND t.due = given.due AND t.state = 'open' AND t.deleted IS NULL
      LEFT JOIN public_item s ON s.body_id = t.body_id AND s.id = t.item_id AND s.is_open AND s.deleted IS NULL
      LEFT JOIN public_committee c ON c.body_id = t.body_id AND c.id = t.committee_id
    WHERE NOT EXISTS (SELECT FROM mail_recipient r
      WHERE r.body_id = t.body_id AND r.mail_id = $3 AND lower(r.email) <> t.owner_email)
    ORDER BY t.due, t.id`,
};

/**
 * Tasks as a mail names them, of those that are still open, due on that day and the receiver's. What a task of an item
 * that strangers may not read says, is not in a mail.
 */
export async function linesOfTasks(
  tx: Transaction,
  bodyId: string,
  tasks: readonly { readonly id: string; readonly due: string }[],
  mailId: string,
): Promise<DueLine[]> {
  return tx.rows<DueLine>(lines, [bodyId, JSON.stringify(tasks), mailId]);
}
