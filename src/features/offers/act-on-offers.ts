import { mayKeepOffers } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { dayInDenmark } from "../../danish/day-begins.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { lockOffers, type OfferHand } from "../../store/queries/offers/offers.ts";
import { appendToTimeline, type TimelineEntry } from "../../store/timeline/append.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** What an action on offers has at hand. `today`: the day in Denmark, ISO. */
export interface OffersTask extends OfferHand {
  readonly tx: Transaction;
  readonly bodyId: string;
  readonly today: string;
}

/** What an action did: what is told of it on the timeline (null: nothing was changed), and what it answers. */
export interface OffersDone<T> {
  readonly entry: Pick<TimelineEntry, "verb" | "recordId" | "details"> | null;
  readonly answer: T;
}

/** Whom the revisions of an offer name where no account did it: whoever runs the command. */
const commandLine = "command";

/**
 * The shape of every action of those who keep a body's offers, in one transaction: ask permission, lock, look and act,
 * tell. `act` answers a problem where nothing may be done; nothing is stored then. Problem besides: not allowed.
 */
export function actOnOffers<T>(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  now: Date,
  act: (task: OffersTask) => Promise<OffersDone<T> | Problem>,
): Promise<T | Problem> {
  if (!mayKeepOffers(viewer, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockOffers(tx, bodyId);
    const done = await act({ tx, bodyId, at, by: viewer.accountId ?? commandLine, today: dayInDenmark(now) });
    if (isProblem(done)) return done;
    if (done.entry !== null) await appendToTimeline(tx, viewer, bodyId, at, { ...done.entry, record: "offer" });
    return done.answer;
  });
}
