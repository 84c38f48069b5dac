import { randomUUID } from "node:crypto";
import type { Viewer } from "../../access/viewer.ts";
import { inState, type Offer, type OfferSource, type WrittenOffer } from "../../records/offer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { offerOf } from "../../store/queries/offers/offers.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnOffers } from "./act-on-offers.ts";
import { offerProblem } from "./check-offer.ts";
import { storeOffers } from "./store-offer.ts";

const ofOwn: OfferSource = { kind: "own", overview: null, outsideId: null, url: null };

/** A new offer as somebody has written it: a draft that nobody but the municipality sees. */
export function newOffer(written: WrittenOffer, source: OfferSource = ofOwn): Offer {
  const title = written.title.trim();
  return inState(
    {
      ...written,
      ...{ title, id: randomUUID(), state: "draft", public: false, hidden: null },
      ...{ confirmedUntil: null, keeperId: null, source },
    },
    "draft",
  );
}

/** An offer with its words written anew; where it stands stays as it is. */
export function rewritten(before: Offer, written: WrittenOffer): Offer {
  return { ...before, ...written, title: written.title.trim() };
}

/**
 * Makes an offer (`id` null), which is a draft, or changes the one with that id, whatever its state. Gives its id.
 * Problems: not allowed, no such offer, and those of `offerProblem`.
 */
export function keepOffer(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string | null,
  written: WrittenOffer,
  now: Date,
): Promise<string | Problem> {
  return actOnOffers<string>(store, viewer, bodyId, now, async (task) => {
    const wrong = offerProblem(written);
    if (wrong !== null) return wrong;
    const before = id === null ? null : await offerOf(task.tx, bodyId, id);
    if (id !== null && before === null) return problem("problem.offer-unknown");
    const offer = before === null ? newOffer(written) : rewritten(before.record, written);
    await storeOffers(task, [offer]);
    const verb = before === null ? "added" : "changed";
    return { entry: { verb, recordId: offer.id, details: {} }, answer: offer.id };
  });
}
