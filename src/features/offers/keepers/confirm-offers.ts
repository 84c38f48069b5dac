import type { Keeper } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { addJob } from "../../../store/jobs/add-job.ts";
import { addConfirmation } from "../../../store/queries/keepers/confirmations.ts";
import { offersOfKeeper } from "../../../store/queries/keepers/offer-changes.ts";
import type { Store } from "../../../store/transaction.ts";

/**
 * Says that some of a keeper's offers still hold, or do not any more; the background work shows or hides them. Gives how
 * many. Problem: one of them is not the keeper's, or its access has ended.
 */
export async function confirmOffers(
  store: Store,
  keeper: Keeper,
  said: { readonly offerIds: readonly string[]; readonly holds: boolean },
  now: Date,
): Promise<number | Problem> {
  const { bodyId, keeperId } = keeper;
  const { offerIds, holds } = said;
  return store.as(keeper, async (tx) => {
    const own = (await offersOfKeeper(tx, bodyId, keeperId)).filter(({ offer }) => offer !== null);
    if (offerIds.some((id) => !own.some(({ offerId }) => offerId === id))) return problem("problem.offer-unknown");
    for (const offerId of offerIds) {
      await addConfirmation(tx, bodyId, { offerId, keeperId, holds }, now.toISOString());
    }
    if (offerIds.length > 0) await addJob(tx, "settle-offers", { body: bodyId }, { key: `settle-offers ${bodyId}` });
    return offerIds.length;
  });
}
