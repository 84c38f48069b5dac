import { createHash } from "node:crypto";
import { worker } from "../../access/viewer.ts";
import { markTold, type Untold, untoldOf } from "../../store/queries/reminders/happenings.ts";
import { lockSubscriber, type Subscriber } from "../../store/queries/reminders/subscribers.ts";
import { endRound, type Subscription, subscriptionsOf } from "../../store/queries/reminders/subscriptions.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { commonBody } from "./followed.ts";
import { queueMail } from "./queue-mail.ts";
import { lastRound } from "./rounds.ts";

/** Which of these items and papers a search finds: its query as the address has it. */
export type FindItems = (query: string, ids: ReadonlySet<string>) => Promise<ReadonlySet<string>>;

/**
 * Makes one mail of all that has happened to what a subscriber follows and they have not been told: of what they want at
 * once, now; of the rest once a round. All in one transaction, so that everything is told, and told once.
 */
export async function tellSubscriber(
  store: Store,
  subscriberId: string,
  findItems: FindItems,
  host: string,
  now: Date,
): Promise<void> {
  await store.as(worker, async (tx) => {
    const subscriber = await lockSubscriber(tx, subscriberId);
    if (subscriber === null) return;
    const due = (await subscriptionsOf(tx, subscriberId)).filter((one) => isDue(one, now));
    if (due.length === 0) return;
    const untold = await found(due, await untoldOf(tx, idsOf(due)), findItems);
    if (untold.length > 0) await makeMail(tx, subscriber, untold, host, now);
    await endRound(tx, idsOf(due), lastRound(now, "daily"));
  });
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

function isDue({ rhythm, lastRound: last }: Subscription, now: Date): boolean {
  return rhythm === "at-once" || last === null || last < lastRound(now, rhythm);
}

/** Without what a search that is followed does not find. */
async function found(due: readonly Subscription[], untold: readonly Untold[], findItems: FindItems): Promise<Untold[]> {
  const kept = new Set<Untold>(untold);
  for (const { id, query } of due) {
    if (query === null) continue;
    const own = untold.filter((one) => one.subscriptionId === id);
    if (own.length === 0) continue;
    const hits = await findItems(query, new Set(own.flatMap(({ foundId }) => (foundId === null ? [] : [foundId]))));
    for (const one of own) if (!hits.has(one.foundId ?? "")) kept.delete(one);
  }
  return [...kept];
}

async function makeMail(
  tx: Transaction,
  subscriber: Subscriber,
  untold: readonly Untold[],
  host: string,
  now: Date,
): Promise<void> {
  const parts = [...new Set(untold.map((one) => one.subscriptionId))].map((subscription) => ({
    subscription,
    happenings: untold.filter((one) => one.subscriptionId === subscription).map((one) => one.happeningId),
  }));
  const mail = {
    key: createHash("sha256").update(JSON.stringify(parts)).digest("hex"),
    bodyId: commonBody(untold.map((one) => one.bodyId)),
    receiver: "subscriber",
    receiverId: subscriber.id,
    email: subscriber.email,
    language: subscriber.language,
    matter: { kind: "news", parts },
  } as const;
  const id = await queueMail(tx, mail, host, now);
  if (id === null) return;
  const told = untold.map(({ bodyId, subscriptionId, happeningId }) => ({
    bodyId,
    receiverId: subscriptionId,
    happeningId,
  }));
  await markTold(tx, told, id, now);
}
