import { worker } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { addJob } from "../../store/jobs/add-job.ts";
import { dueTables } from "../../store/queries/goals/fetched-tables.ts";
import { bodiesToProposeFigures } from "../../store/queries/goals/figure-readings.ts";
import { bodiesToPromiseReports } from "../../store/queries/goals/report-promises.ts";
import { forgetOldSentFigures } from "../../store/queries/goals/sent-figures.ts";
import { bodiesToSettle } from "../../store/queries/keepers/confirmations.ts";
import { waitingKeeperRequests } from "../../store/queries/keepers/keeper-requests.ts";
import { forgetUnconfirmedKeepers } from "../../store/queries/keepers/keepers.ts";
import { bodiesToFigure } from "../../store/queries/keepers/offer-figures.ts";
import { forgetAttempts } from "../../store/queries/reminders/attempts.ts";
import { forgetHappenings } from "../../store/queries/reminders/happenings.ts";
import { forgetMailLinks } from "../../store/queries/reminders/mail-links.ts";
import { dueMails, forgetMails, queueKeptMails } from "../../store/queries/reminders/mails.ts";
import { waitingBodies } from "../../store/queries/reminders/rounds.ts";
import { forgetUnconfirmed } from "../../store/queries/reminders/subscribers.ts";
import { subscribersAtOnce, waitingSubscribers } from "../../store/queries/reminders/subscriptions.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { lastRound } from "./rounds.ts";

const dayLength = 86_400_000;

/** How long things are kept, in days. What is kept for want of a mail server goes out if one comes within a week. */
const keeps = { unconfirmed: 7, kept: 7, attempts: 2, happenings: 120, mails: 365, sentFigures: 1 };

/**
 * Finds what is due in our own tables and queues it: the rounds that have begun, the mails and tables of figures whose turn
 * it is, and those of a process that was killed or a queue that was lost. Forgets what has been kept long enough. Runs every minute, and
 * doing it once more changes nothing. `hasServer`: mails can be sent.
 */
export async function lookAround(store: Store, hasServer: boolean, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayLength);
  await store.as(worker, async (tx) => {
    const round = lastRound(now, "daily");
    for (const body of await waitingBodies(tx, round)) {
      await addJob(tx, "remind-body", { body }, { key: `remind-body ${body}` });
    }
    for (const id of await waitingSubscribers(tx, round, lastRound(now, "weekly"))) await queueTelling(tx, id);
    if (hasServer) await queueKeptMails(tx, ago(keeps.kept), now);
    for (const { bodyId, id } of await dueMails(tx, now)) {
      await addJob(tx, "send-mail", { body: bodyId, mail: id }, { key: `send-mail ${id}` });
    }
    for (const { bodyId, id } of await waitingKeeperRequests(tx)) {
      await addJob(tx, "answer-keeper", { body: bodyId, request: id }, { key: `answer-keeper ${id}` });
    }
    for (const body of await bodiesToFigure(tx, dayInDenmark(now))) {
      await addJob(tx, "figure-offers", { body }, { key: `figure-offers ${body}` });
    }
    for (const body of await bodiesToSettle(tx, dayInDenmark(now))) {
      await addJob(tx, "settle-offers", { body }, { key: `settle-offers ${body}` });
    }
    if ((await dueTables(tx, now.toISOString(), dayInDenmark(now))).length > 0) {
      await addJob(tx, "fetch-figures", {}, { key: "fetch-figures" });
    }
    if ((await bodiesToProposeFigures(tx)).length > 0) {
      await addJob(tx, "propose-figures", {}, { key: "propose-figures" });
    }
    for (const body of await bodiesToPromiseReports(tx)) {
      await addJob(tx, "promise-reports", { body }, { key: `promise-reports ${body}` });
    }
  });
  await store.as(worker, async (tx) => {
    await forgetUnconfirmed(tx, ago(keeps.unconfirmed));
    await forgetUnconfirmedKeepers(tx, ago(keeps.unconfirmed));
    await forgetMailLinks(tx, now);
    await forgetAttempts(tx, ago(keeps.attempts));
    await forgetHappenings(tx, ago(keeps.happenings));
    await forgetMails(tx, ago(keeps.mails));
    await forgetOldSentFigures(tx, ago(keeps.sentFigures));
  });
}

/** Queues the telling of all who want to know at once what happens in a body. */
export async function tellAtOnce(store: Store, bodyId: string): Promise<void> {
  await store.as(worker, async (tx) => {
    for (const id of await subscribersAtOnce(tx, bodyId)) await queueTelling(tx, id);
  });
}

function queueTelling(tx: Transaction, subscriber: string): Promise<void> {
  return addJob(tx, "tell-subscriber", { subscriber }, { key: `tell-subscriber ${subscriber}` });
}
