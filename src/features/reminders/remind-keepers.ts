import { dayInDenmark } from "../../danish/day-begins.ts";
import { keepersToRemind } from "../../store/queries/keepers/confirmations.ts";
import type { Transaction } from "../../store/transaction.ts";
import { queueMail } from "./queue-mail.ts";
import { dayAfter, lastDayOfRound, lastRound } from "./rounds.ts";

/** How many days before an offer is hidden its keeper is asked a second time. */
const secondTime = 7;

/**
 * Asks keepers whether their offers still hold: one mail when it is time, and one more a week before the first of them is
 * hidden. Each once: a mail's key is the day that first offer is hidden, and which time it is.
 */
export async function remindKeepers(round: {
  readonly tx: Transaction;
  readonly bodyId: string;
  readonly host: string;
  readonly now: Date;
}): Promise<void> {
  const { tx, bodyId, host, now } = round;
  const until = lastDayOfRound(lastRound(now, "daily"));
  for (const { keeperId, email, language, offers } of await keepersToRemind(tx, bodyId, {
    until,
    today: dayInDenmark(now),
  })) {
    const first = offers[0]?.until ?? until;
    const time = dayAfter(first, -secondTime) <= until ? "second" : "first";
    const to = { bodyId, receiver: "owner", receiverId: null, email, language } as const;
    const matter = { kind: "offer-confirm", keeper: keeperId } as const;
    await queueMail(tx, { ...to, matter, key: `${keeperId} ${first} ${time}` }, host, now);
  }
}
