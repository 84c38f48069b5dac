import type { Viewer } from "../../../access/viewer.ts";
import type { WrittenOffer } from "../../../records/offer.ts";
import type { GivenOffer } from "../../../records/offer-columns.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { offerPages } from "../../../store/queries/offers/offers.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnOffers } from "../act-on-offers.ts";
import { storeOffers } from "../store-offer.ts";
import { compareOffers, type OfferPlan } from "./compare-offers.ts";

/** How a file of offers is taken in. */
export interface TakeIn {
  /** Where it comes from: what is taken from there again is the same offers. Null: the body's own file. */
  readonly overview: string | null;
  /** Shown to everybody at once; else drafts, to be looked at. */
  readonly shows: boolean;
  /** Says what it would do, and does nothing. */
  readonly dryRun: boolean;
}

const someAtOnce = 500;

/**
 * Takes in a file of offers, or says what that would do. In one transaction: whole or not at all; what is wrong or double is
 * left out and told. Problems: not allowed, a name of the overview that is too long.
 */
export function takeInOffers(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  given: readonly GivenOffer<WrittenOffer>[],
  how: TakeIn,
  now: Date,
): Promise<OfferPlan | Problem> {
  return actOnOffers<OfferPlan>(store, viewer, bodyId, now, async (task) => {
    if ((how.overview ?? "").length > 200) return problem("problem.offers-overview");
    const existing = [];
    for await (const page of offerPages(task.tx, bodyId)) existing.push(...page.map(({ record }) => record));
    const plan = compareOffers(given, existing, { ...how, today: task.today });
    if (how.dryRun) return { entry: null, answer: plan };
    const offers = [...plan.added.map(({ offer }) => offer), ...plan.changed.map(({ offer }) => offer), ...plan.gone];
    for (let from = 0; from < offers.length; from += someAtOnce) {
      await storeOffers(task, offers.slice(from, from + someAtOnce));
    }
    const details = { added: plan.added.length, changed: plan.changed.length, gone: plan.gone.length };
    const [first] = offers;
    return { entry: first === undefined ? null : { verb: "imported", recordId: first.id, details }, answer: plan };
  });
}
