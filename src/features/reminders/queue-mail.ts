import { derivedId } from "../../store/derived-id.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { addMail, type NewMail } from "../../store/queries/reminders/mails.ts";
import type { Transaction } from "../../store/transaction.ts";

/** A mail to be made. `key`: what sets it apart from every other to the receiver. */
export interface WantedMail extends Omit<NewMail, "id" | "messageId"> {
  readonly key: string;
}

/**
 * Puts a mail into the outbox and wakes up what sends it, in the transaction that makes it necessary. Its id follows from
 * receiver and key: the same mail is never made twice, and where a backup is restored it keeps its Message-ID. `host`
 * ends the Message-ID. Gives the mail's id; null where it was made before.
 */
export async function queueMail(
  tx: Transaction,
  { key, ...mail }: WantedMail,
  host: string,
  now: Date,
): Promise<string | null> {
  const id = derivedId("mail", mail.matter.kind, mail.receiverId ?? mail.email.toLowerCase(), key);
  if (!(await addMail(tx, { ...mail, id, messageId: `<${id}@${host}>` }, now))) return null;
  await addJob(tx, "send-mail", { body: mail.bodyId, mail: id }, { key: `send-mail ${id}` });
  return id;
}

/** What ends a Message-ID of a site: the host of its address. */
export function mailHost(baseUrl: string): string {
  return new URL(baseUrl).hostname.replace(/^\[|\]$/g, "");
}
