import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { type Offer, offerSchema, shownUntil } from "../../records/offer.ts";
import { hideOffers, offerPages, showOffers } from "../queries/offers/offers.ts";
import type { NewRow } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";

/** What strangers may see of an offer; null: nothing. */
export function publicOfferRow(offer: Offer): NewRow | null {
  if (offer.state !== "approved" || !offer.public) return null;
  return { id: offer.id, shown_until: shownUntil(offer), record: emit(offerSchema, offer, publicViewer) };
}

/** Shows strangers offers as they now are, and takes those back that are not for them. */
export async function publishOffers(
  tx: Transaction,
  bodyId: string,
  offers: readonly Offer[],
  at: string,
): Promise<void> {
  const shown = offers.map(publicOfferRow).filter((row) => row !== null);
  await showOffers(tx, bodyId, shown, at);
  const gone = offers.filter((offer) => publicOfferRow(offer) === null).map(({ id }) => id);
  await hideOffers(tx, bodyId, gone, at);
}

/** The same for all of a body, each as of when it last changed. */
export async function publishOffersOfBody(tx: Transaction, bodyId: string): Promise<void> {
  for await (const page of offerPages(tx, bodyId)) {
    for (const { record, modified } of page) await publishOffers(tx, bodyId, [record], modified);
  }
}
