import { worker } from "../../access/viewer.ts";
import type { FollowedThing, Rhythm } from "../../records/mail.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { findAccountMail, setAccountMail } from "../../store/queries/reminders/receivers.ts";
import { eraseSubscriber, setSubscriberLanguage } from "../../store/queries/reminders/subscribers.ts";
import { changeRhythm, removeSubscription, subscriptionsOf } from "../../store/queries/reminders/subscriptions.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { nameFollowed } from "./followed.ts";
import { readLink } from "./links.ts";

/** One thing that is followed, as its holder sees it. */
export interface Followed {
  readonly id: string;
  readonly rhythm: Rhythm;
  readonly followed: FollowedThing;
}

/** What the holder of a link follows; `account`: the link is of an account's mails. The problem that it is spent. */
export async function readSubscriptions(
  store: Store,
  token: string,
  now: Date,
): Promise<{ readonly account: boolean; readonly subscriptions: readonly Followed[] } | Problem> {
  const found = await store.as(worker, async (tx) => {
    const link = await readLink(tx, token, now);
    if (isProblem(link)) return link;
    return { account: link.accountId !== null, of: await subscriptionsOf(tx, link.subscriberId ?? "") };
  });
  if (isProblem(found)) return found;
  const names = await nameFollowed(store, found.of);
  const subscriptions = found.of.flatMap(({ id, rhythm }, at) => {
    const followed = names[at];
    return followed === undefined ? [] : [{ id, rhythm, followed }];
  });
  return { account: found.account, subscriptions };
}

/** What a holder may want with one subscription. */
export type Wish = { readonly rhythm: Rhythm } | "stop";

/** Changes one subscription, or ends it; with the last, the address is forgotten. The problem that the link is spent. */
export async function changeSubscription(
  store: Store,
  token: string,
  id: string,
  wish: Wish,
  now: Date,
): Promise<Problem | null> {
  return asSubscriber(store, token, now, async (tx, subscriberId) => {
    if (wish !== "stop") return changeRhythm(tx, subscriberId, id, wish.rhythm, now);
    await removeSubscription(tx, subscriberId, id);
    if ((await subscriptionsOf(tx, subscriberId)).length === 0) await eraseSubscriber(tx, subscriberId);
  });
}

/** The language of the mails. The problem that the link is spent. */
export async function changeLanguage(store: Store, token: string, language: "da" | "en", now: Date) {
  return asSubscriber(store, token, now, (tx, id) => setSubscriberLanguage(tx, id, language, now));
}

async function asSubscriber(
  store: Store,
  token: string,
  now: Date,
  work: (tx: Transaction, subscriberId: string) => Promise<void>,
): Promise<Problem | null> {
  return store.as(worker, async (tx) => {
    const link = await readLink(tx, token, now);
    if (isProblem(link)) return link;
    if (link.subscriberId === null) return problem("problem.mail-link-spent");
    await work(tx, link.subscriberId);
    return null;
  });
}

/**
 * Ends all mails to the holder of a link (RFC 8058): a subscriber is forgotten, an account is told nothing more. A link
 * that is spent has done what was wanted.
 */
export async function unsubscribe(store: Store, token: string, now: Date): Promise<void> {
  await store.as(worker, async (tx) => {
    const link = await readLink(tx, token, now);
    if (isProblem(link)) return;
    if (link.subscriberId !== null) await eraseSubscriber(tx, link.subscriberId);
    if (link.accountId !== null) {
      const { language } = await findAccountMail(tx, link.accountId);
      await setAccountMail(tx, link.accountId, { muted: true, language }, now);
    }
  });
}
