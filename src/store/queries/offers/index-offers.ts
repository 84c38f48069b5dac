import { type Offer, shownUntil } from "../../../records/offer.ts";
import type { Transaction } from "../../transaction.ts";
import { facetsOf, nationalLexeme, offerVectors, sameKey } from "./offer-lexemes.ts";

const columns = "shown_until, age_from, age_to, title, same_key, latitudes, longitudes, facets, ranks, terms";

const statement = {
  name: "index-offers",
  text: `
    INSERT INTO public_offer_search AS kept (body_id, offer_id, ${columns})
    SELECT $1::uuid, given.offer_id, coalesce(given.shown_until, '9999-12-31'), given.age_from, given.age_to, given.title,
      given.same_key, given.latitudes, given.longitudes, given.facets,
      given.ranks, given.terms || CASE WHEN given.national AND EXISTS (
        SELECT FROM public_body b WHERE b.body_id = $1 AND b.kind = 'national') THEN '${nationalLexeme}'::tsvector
        ELSE ''::tsvector END
    FROM jsonb_to_recordset($2::jsonb) AS given (offer_id uuid, shown_until date, age_from smallint, age_to smallint,
      title text, same_key text, latitudes real[], longitudes real[], facets text[], ranks tsvector, terms tsvector, national boolean)
    ON CONFLICT (body_id, offer_id) DO UPDATE SET (${columns}) = (excluded.shown_until, excluded.age_from,
      excluded.age_to, excluded.title, excluded.same_key, excluded.latitudes, excluded.longitudes, excluded.facets,
      excluded.ranks, excluded.terms)`,
};

const oldest = 120;

function indexRow(bodyId: string, offer: Offer) {
  const placed = offer.places.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  return {
    ...{ offer_id: offer.id, shown_until: shownUntil(offer), title: offer.title, same_key: sameKey(offer) },
    ...{ age_from: offer.ages.from ?? 0, age_to: offer.ages.to ?? oldest },
    latitudes: placed.map(({ latitude }) => latitude),
    longitudes: placed.map(({ longitude }) => longitude),
    facets: facetsOf(offer),
    ...offerVectors(bodyId, offer),
    national: offer.reach === "national",
  };
}

/** Writes what offers are searched by. Takes those that strangers may see. */
export async function indexOffers(tx: Transaction, bodyId: string, offers: readonly Offer[]): Promise<void> {
  if (offers.length === 0) return;
  await tx.rows(statement, [bodyId, JSON.stringify(offers.map((offer) => indexRow(bodyId, offer)))]);
}

const forget = {
  name: "forget-offers",
  text: "DELETE FROM public_offer_search WHERE body_id = $1 AND offer_id = ANY ($2)",
};

/** Takes offers out of the search. */
export async function forgetOffers(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.rows(forget, [bodyId, ids]);
}
