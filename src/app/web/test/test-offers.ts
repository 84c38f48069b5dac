import { importer } from "../../../access/viewer.ts";
import { keepOffer } from "../../../features/offers/keep-offer.ts";
import { approveOffer } from "../../../features/offers/move-offer.ts";
import { writtenOffer } from "../../../features/offers/testing/written-offer.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";

async function done<T>(result: Promise<T | Problem>): Promise<T> {
  const found = await result;
  if (isProblem(found)) throw new Error(found.key);
  return found;
}

/** Keeps one offer that everybody sees and one draft, which says `closed`. Gives their ids. */
export async function keepTestOffers(store: Store, bodyId: string, now: Date, closed: string) {
  const offerId = await done(keepOffer(store, importer, bodyId, null, writtenOffer(), now));
  await done(approveOffer(store, importer, bodyId, offerId, now));
  const draft = writtenOffer({ title: closed, description: closed });
  const draftId = await done(keepOffer(store, importer, bodyId, null, draft, now));
  return { offerId, draftId };
}
