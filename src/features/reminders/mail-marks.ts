import { worker } from "../../access/viewer.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { marksToTell, noteMarkTold } from "../../store/queries/marks/telling.ts";
import type { Store } from "../../store/transaction.ts";
import { queueMail } from "./queue-mail.ts";

/** So many mails are made in one transaction. */
const batch = 200;

/**
 * Makes the mails to companies that are due: receipts, last year's answers when a round begins, outcomes, diplomas. That a
 * mail was made is noted in the transaction that makes it, so that doing this again makes none twice. `host` ends the
 * Message-IDs.
 */
export async function mailMarks(store: Store, host: string, now: Date): Promise<void> {
  for (;;) {
    const made = await store.as(worker, async (tx) => {
      const due = await marksToTell(tx, now, batch);
      for (const one of due) {
        if (!(await noteMarkTold(tx, one, now))) continue;
        const { bodyId, roundId, step, application } = one;
        const { id, email, language } = application;
        const matter = { kind: "mark", step, application: id, round: roundId } as const;
        const to = { receiver: "owner", receiverId: null, email, language, bodyId } as const;
        await queueMail(tx, { ...to, matter, key: `${id} ${roundId} ${step} ${now.toISOString()}` }, host, now);
      }
      return due.length;
    });
    if (made < batch) return;
  }
}

/** Queues the making of mails to companies where some are due: a round has begun, or a job was lost. */
export async function queueMarkMails(store: Store, now: Date): Promise<void> {
  await store.as(worker, async (tx) => {
    const [first] = await marksToTell(tx, now, 1);
    if (first !== undefined)
      await addJob(tx, "mail-marks", { body: first.bodyId }, { key: `mail-marks ${first.bodyId}` });
  });
}
