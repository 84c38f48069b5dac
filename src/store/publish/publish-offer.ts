import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { type Offer, offerSchema, shownUntil } from "../../records/offer.ts";
import { forgetOffers, indexOffers } from "../queries/offers/index-offers.ts";
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
  const shown: Offer[] = [];
  const rows: NewRow[] = [];
  const gone: string[] = [];
  for (const offer of offers) {
    const row = publicOfferRow(offer);
    if (row === null) gone.push(offer.id);
    else {
      rows.push(row);
      shown.push(offer);
    }
  }
  await showOffers(tx, bodyId, rows, at);
  await indexOffers(tx, bodyId, shown);
  await takeBackOffers(tx, bodyId, gone, at);
}

/** Takes offers back from strangers, and out of the search. */
export async function takeBackOffers(tx: Transaction, bodyId: string, ids: readonly string[], at: string) {
  await hideOffers(tx, bodyId, ids, at);
  await forgetOffers(tx, bodyId, ids);
}

/** The same for all of a body, each as of when it last changed. */
export async function publishOffersOfBody(tx: Transaction, bodyId: string): Promise<void> {
  for await (const page of offerPages(tx, bodyId)) {
    for (const { record, modified } of page) await publishOffers(tx, bodyId, [record], modified);
  }
}
