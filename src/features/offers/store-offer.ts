import type { Offer } from "../../records/offer.ts";
import { publishOffers } from "../../store/publish/publish-offer.ts";
import { keepOffers } from "../../store/queries/offers/offers.ts";
import type { OffersTask } from "./act-on-offers.ts";

/**
 * Stores offers as they now are, with a revision each, and shows strangers what they may see of them: the one way in
 * which an offer is changed. Whoever calls it has asked the right and taken the lock.
 */
export async function storeOffers(task: OffersTask, offers: readonly Offer[]): Promise<void> {
  await keepOffers(task.tx, task.bodyId, offers, task);
  await publishOffers(task.tx, task.bodyId, offers, task.at);
}
