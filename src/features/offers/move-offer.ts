import type { Viewer } from "../../access/viewer.ts";
import { type HiddenReason, inState, type Offer } from "../../records/offer.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { offerOf } from "../../store/queries/offers/offers.ts";
import type { TimelineEntry } from "../../store/timeline/append.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnOffers, type OffersTask } from "./act-on-offers.ts";
import { storeOffers } from "./store-offer.ts";

function move(
  store: Store,
  viewer: Viewer,
  { bodyId, id }: { readonly bodyId: string; readonly id: string },
  now: Date,
  verb: TimelineEntry["verb"],
  moved: (offer: Offer, task: OffersTask) => Offer | Problem,
): Promise<null | Problem> {
  return actOnOffers<null>(store, viewer, bodyId, now, async (task) => {
    const before = await offerOf(task.tx, bodyId, id);
    if (before === null) return problem("problem.offer-unknown");
    const offer = moved(before.record, task);
    if (isProblem(offer)) return offer;
    await storeOffers(task, [offer]);
    return { entry: { verb, recordId: id, details: { from: before.record.state, to: offer.state } }, answer: null };
  });
}

/** Shows everybody an offer. Problems: not allowed, no such offer, shown already, its last day is over. */
export function approveOffer(store: Store, viewer: Viewer, bodyId: string, id: string, now: Date) {
  return move(store, viewer, { bodyId, id }, now, "approved", (offer, { today }) => {
    if (offer.state === "approved") return problem("problem.offer-state");
    if (offer.validUntil !== null && offer.validUntil < today) return problem("problem.offer-ended");
    return inState(offer, "approved");
  });
}

/**
 * Takes an offer from everybody's eyes, with why: `declined` for one that is proposed. Problems: not allowed, no such
 * offer, hidden already.
 */
export function hideOffer(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  { why, note }: { readonly why: HiddenReason; readonly note: string | null },
  now: Date,
) {
  return move(store, viewer, { bodyId, id }, now, "hidden", (offer, { today }) =>
    offer.state === "hidden" ? problem("problem.offer-state") : inState(offer, "hidden", { why, note, on: today }),
  );
}

/** Makes an offer a draft again, to be worked on out of sight. Problems: not allowed, no such offer, a draft already. */
export function redraftOffer(store: Store, viewer: Viewer, bodyId: string, id: string, now: Date) {
  return move(store, viewer, { bodyId, id }, now, "changed", (offer) =>
    offer.state === "draft" ? problem("problem.offer-state") : inState(offer, "draft"),
  );
}
