import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { takeBackOffers } from "../../store/publish/publish-offer.ts";
import { offerOf, removeOfferRow } from "../../store/queries/offers/offers.ts";
import type { Store } from "../../store/transaction.ts";
import { actOnOffers } from "./act-on-offers.ts";

/** Takes an offer away, from strangers too; its revisions are kept. Problems: not allowed, no such offer. */
export function removeOffer(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  now: Date,
): Promise<null | Problem> {
  return actOnOffers<null>(store, viewer, bodyId, now, async (task) => {
    if ((await offerOf(task.tx, bodyId, id)) === null) return problem("problem.offer-unknown");
    await removeOfferRow(task.tx, bodyId, id, task);
    await takeBackOffers(task.tx, bodyId, [id], task.at);
    return { entry: { verb: "removed", recordId: id, details: {} }, answer: null };
  });
}
