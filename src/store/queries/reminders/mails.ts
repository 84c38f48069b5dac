import type { MailKind, MailMatter, MailState } from "../../../records/mail.ts";
import type { Transaction } from "../../transaction.ts";

/** A mail as it is made: to whom, about what. `id` follows from what it is about, so that it is never made twice. */
export interface NewMail {
  readonly bodyId: string;
  readonly id: string;
  readonly messageId: string;
  readonly receiver: "subscriber" | "account" | "owner";
  /** Null: an owner, who has no account. */
  readonly receiverId: string | null;
  readonly email: string;
  readonly language: "da" | "en";
  readonly matter: MailMatter;
}

const add = {
  name: "mails-add",
  text: `
    WITH made AS (
      INSERT INTO mail (body_id, id, message_id, kind, receiver, receiver_id, language, about, state, attempts, next_attempt,
        created, modified)
      VALUES ($1, $2, $3, $4, $5, $6::uuid, $7, $8::jsonb, 'queued', 0, $9, $9, $9)
      ON CONFLICT DO NOTHING RETURNING id
    )
    SELECT id FROM made`,
};

const addRecipient = {
  name: "mails-add-recipient",
  text: "INSERT INTO mail_recipient (body_id, mail_id, email) VALUES ($1, $2, $3)",
};

/** Puts a mail into the outbox; false where it is there already. */
export async function addMail(tx: Transaction, mail: NewMail, now: Date): Promise<boolean> {
  const { bodyId, id, messageId, receiver, receiverId, language, matter } = mail;
  const at = now.toISOString();
  const values = [bodyId, id, messageId, matter.kind, receiver, receiverId, language, JSON.stringify(matter), at];
  if ((await tx.rows(add, values)).length === 0) return false;
  await tx.rows(addRecipient, [bodyId, id, mail.email]);
  return true;
}

/** A mail of the outbox. */
export interface StoredMail {
  readonly bodyId: string;
  readonly id: string;
  readonly messageId: string;
  readonly kind: MailKind;
  readonly receiver: NewMail["receiver"];
  readonly receiverId: string | null;
  readonly language: "da" | "en";
  readonly matter: MailMatter;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAttempt: string;
  readonly reason: string | null;
  readonly created: string;
  readonly sent: string | null;
}

const columns = `m.body_id AS "bodyId", m.id, m.message_id AS "messageId", m.kind, m.receiver, m.receiver_id AS "receiverId",
  m.language, m.about AS matter, m.state, m.attempts, m.next_attempt AS "nextAttempt", m.reason, m.created, m.sent`;

const find = {
  name: "mails-find",
  text: `SELECT ${columns} FROM mail m WHERE m.body_id = $1::uuid AND m.id = $2::uuid`,
};

export async function findMail(tx: Transaction, bodyId: string, id: string): Promise<StoredMail | null> {
  return (await tx.rows<StoredMail>(find, [bodyId, id]))[0] ?? null;
}

const list = {
  name: "mails-list",
  text: `SELECT ${columns} FROM mail m ORDER BY m.created DESC, m.id LIMIT $1::int OFFSET $2::int`,
};

/** The outbox as the viewer may see it, newest first. */
export async function listMails(tx: Transaction, limit: number, offset: number): Promise<StoredMail[]> {
  return tx.rows<StoredMail>(list, [limit, offset]);
}

// The sending waits for the mail server with the row locked: no other process sends it, and one that is killed lets go.
const patient = { text: "SET LOCAL idle_in_transaction_session_timeout = '10min'" };

const lock = {
  name: "mails-lock",
  text: `
    SELECT m.attempts, r.email FROM mail m JOIN mail_recipient r ON r.body_id = m.body_id AND r.mail_id = m.id
    WHERE m.body_id = $1::uuid AND m.id = $2::uuid AND m.state = 'queued' FOR UPDATE OF m SKIP LOCKED`,
};

/** Takes a mail for sending until the transaction ends; null where it has gone, or another is at it. */
export async function lockMail(
  tx: Transaction,
  bodyId: string,
  id: string,
): Promise<{ readonly attempts: number; readonly email: string } | null> {
  await tx.rows(patient);
  return (await tx.rows<{ attempts: number; email: string }>(lock, [bodyId, id]))[0] ?? null;
}

const end = {
  name: "mails-end",
  text: `UPDATE mail SET state = $3, reason = $4, modified = $5::timestamptz, attempts = attempts + $6::int,
      sent = CASE WHEN $3 = 'sent' THEN $5::timestamptz END
    WHERE body_id = $1::uuid AND id = $2::uuid`,
};

const forgetRecipient = {
  name: "mails-forget-recipient",
  text: "DELETE FROM mail_recipient WHERE body_id = $1::uuid AND mail_id = $2::uuid",
};

/** Ends a mail, and forgets the address where it will not be needed again. `attempted`: the server was asked. */
export async function endMail(
  tx: Transaction,
  mail: { readonly bodyId: string; readonly id: string },
  end_: { readonly state: Exclude<MailState, "queued">; readonly reason: string | null; readonly attempted: boolean },
  now: Date,
): Promise<void> {
  const { state, reason, attempted } = end_;
  await tx.rows(end, [mail.bodyId, mail.id, state, reason, now.toISOString(), attempted ? 1 : 0]);
  if (state !== "kept") await tx.rows(forgetRecipient, [mail.bodyId, mail.id]);
}

const postpone = {
  name: "mails-postpone",
  text: `UPDATE mail SET attempts = attempts + 1, next_attempt = $3, reason = $4, modified = $5
    WHERE body_id = $1::uuid AND id = $2::uuid`,
};

/** Lets a mail wait for another attempt. */
export async function postponeMail(
  tx: Transaction,
  mail: { readonly bodyId: string; readonly id: string },
  until: Date,
  reason: string,
  now: Date,
): Promise<void> {
  await tx.rows(postpone, [mail.bodyId, mail.id, until.toISOString(), reason, now.toISOString()]);
}

const due = {
  name: "mails-due",
  text: `SELECT body_id AS "bodyId", id FROM mail WHERE state = 'queued' AND next_attempt <= $1 ORDER BY next_attempt LIMIT 1000`,
};

/** Mails whose turn it is, longest waiting first. */
export async function dueMails(tx: Transaction, now: Date): Promise<{ bodyId: string; id: string }[]> {
  return tx.rows(due, [now.toISOString()]);
}

const queueKept = {
  name: "mails-queue-kept",
  text: `UPDATE mail SET state = 'queued', next_attempt = $1, modified = $1 WHERE state = 'kept' AND created > $2`,
};

/** Queues what was kept since `since`: there is a mail server now. */
export async function queueKeptMails(tx: Transaction, since: Date, now: Date): Promise<void> {
  await tx.rows(queueKept, [now.toISOString(), since.toISOString()]);
}

const forget = { name: "mails-forget", text: `DELETE FROM mail WHERE created < $1 AND state <> 'queued'` };

/** Forgets mails made before `before`. */
export async function forgetMails(tx: Transaction, before: Date): Promise<void> {
  await tx.rows(forget, [before.toISOString()]);
}
