import { worker } from "../../access/viewer.ts";
import type { FollowedThing, Rhythm } from "../../records/mail.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { confirmSubscription, findSubscription } from "../../store/queries/reminders/subscriptions.ts";
import type { Store } from "../../store/transaction.ts";
import { nameFollowed } from "./followed.ts";
import { makeLink, readLink } from "./links.ts";
import { lastRound } from "./rounds.ts";

/** What a link is about to confirm. */
export interface ToConfirm {
  readonly followed: FollowedThing;
  readonly rhythm: Rhythm;
}

/** What is to be confirmed by a link; looking changes nothing, since mail scanners look too. The problem that it is spent. */
export async function readConfirmation(store: Store, token: string, now: Date): Promise<ToConfirm | Problem> {
  const found = await store.as(worker, async (tx) => {
    const link = await readLink(tx, token, now);
    if (isProblem(link)) return link;
    const subscription = link.subscriptionId === null ? null : await findSubscription(tx, link.subscriptionId);
    return subscription ?? problem("problem.mail-link-spent");
  });
  if (isProblem(found)) return found;
  const [followed] = await nameFollowed(store, [found]);
  return followed === undefined ? problem("problem.mail-link-spent") : { followed, rhythm: found.rhythm };
}

/** Makes a subscription count. Gives the secret of the page where the subscriptions are; or the problem of the link. */
export async function confirm(store: Store, token: string, now: Date): Promise<string | Problem> {
  return store.as(worker, async (tx) => {
    const link = await readLink(tx, token, now);
    if (isProblem(link)) return link;
    if (link.subscriptionId === null) return problem("problem.mail-link-spent");
    await confirmSubscription(tx, link.subscriptionId, lastRound(now, "daily"), now);
    return makeLink(tx, { subscriberId: link.subscriberId }, "manage", now);
  });
}
