import type { Offer } from "../../../records/offer.ts";
import type { Transaction } from "../../transaction.ts";
import { quoteLexeme } from "../search/lexemes.ts";
import { bodyLexeme, nationalLexeme } from "./offer-lexemes.ts";

/** A search of the overview, in lexemes. All of `all` must hold; of each list in `any`, one; none of `none`. */
export interface OfferSearch {
  readonly bodyId: string;
  readonly all: readonly string[];
  readonly none: readonly string[];
  readonly any: readonly (readonly string[])[];
  /** What lifts an offer: lists of lexemes, each with its weight. */
  readonly ranks: readonly { readonly lexemes: readonly string[]; readonly weight: number }[];
  readonly ages: { readonly from: number; readonly to: number } | null;
  /** Offers within so many kilometres, and those that are at no address; the nearer first among equals. */
  readonly near: { readonly latitude: number; readonly longitude: number; readonly kilometres: number | null } | null;
  /** The day in Denmark, ISO. */
  readonly today: string;
  readonly offset: number;
  readonly limit: number;
}

/** An offer that was found. `kilometres`: to the nearest of its places, where a place was asked for and it has one. */
export interface FoundOffer {
  readonly record: Offer;
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly bodyName: string;
  readonly kilometres: number | null;
}

export interface FoundOffers {
  readonly total: number;
  readonly offers: readonly FoundOffer[];
  /** How many of the best five hundred have each facet's lexeme. */
  readonly facets: ReadonlyMap<string, number>;
}

const either = (lexemes: readonly string[]) => lexemes.map(quoteLexeme).join(" | ");

/** What must hold of an offer, as PostgreSQL reads a tsquery. */
function wanted({ bodyId, all, none, any }: OfferSearch): string {
  const parts = [
    `(${either([bodyLexeme(bodyId), nationalLexeme])})`,
    ...all.map(quoteLexeme),
    ...none.map((lexeme) => `!${quoteLexeme(lexeme)}`),
    ...any.filter((list) => list.length > 0).map((list) => `(${either(list)})`),
  ];
  return parts.join(" & ");
}

/** Weights of D, C, B and A: what the offer is marked with counts most, and its description least. */
const weights = "'{0.1, 0.35, 0.7, 1}'";
/** A degree of latitude in kilometres. */
const degree = 111.2;
const distance = `(SELECT min(sqrt(((p.lat - $7) * ${degree}) ^ 2 + ((p.lon - $8) * ${degree} * cos(radians($7))) ^ 2))
  FROM unnest(s.latitudes, s.longitudes) AS p (lat, lon))`;

/** Facets are asked of so many of the best: what people choose among next is among these. */
const facetsOfBest = 500;

// Without a name: each question is planned for its own words, some of which half of the offers have.
const statement = {
  text: `
    WITH found AS MATERIALIZED (
      SELECT s.body_id, s.offer_id, s.title,
        ts_rank(${weights}, s.ranks, $9::tsquery) * $10::real + ts_rank(${weights}, s.ranks, $11::tsquery) * $12::real
          + ts_rank(${weights}, s.ranks, $13::tsquery) * $14::real
          + CASE WHEN $4::smallint IS NOT NULL AND (s.age_from > 0 OR s.age_to < 120) THEN 0.08 ELSE 0 END
          + CASE WHEN s.body_id = $1 THEN 0.02 ELSE 0 END AS score,
        CASE WHEN $7::float8 IS NULL THEN NULL ELSE ${distance} END AS kilometres
      FROM public_offer_search s
      WHERE s.terms @@ $2::tsquery AND s.shown_until >= $3
        AND ($4::smallint IS NULL OR s.age_from <= $5::smallint AND s.age_to >= $4::smallint)
        AND (s.body_id = $1 OR NOT EXISTS (
          SELECT FROM public_offer_search o WHERE o.body_id = $1 AND o.same_key = s.same_key AND o.shown_until >= $3))
    ), within AS MATERIALIZED (
      SELECT * FROM found WHERE $6::float8 IS NULL OR kilometres IS NULL OR kilometres <= $6
    ), best AS MATERIALIZED (
      SELECT body_id, offer_id, kilometres, row_number() OVER () AS place FROM (
        SELECT * FROM within ORDER BY
          score - coalesce(least(kilometres, 100) / 400, CASE WHEN $7::float8 IS NULL THEN 0 ELSE 0.02 END) DESC, title, offer_id
        LIMIT greatest(${facetsOfBest}, $15::int + $16::int)) AS sorted
    ), page AS (
      SELECT * FROM best WHERE place > $15::int AND place <= $15::int + $16::int
    )
    SELECT (SELECT count(*)::int FROM within) AS total,
      (SELECT coalesce(jsonb_object_agg(facet, n), '{}') FROM (
        SELECT facet, count(*) AS n FROM best JOIN public_offer_search s USING (body_id, offer_id)
          CROSS JOIN unnest(s.facets) AS facet WHERE best.place <= ${facetsOfBest} GROUP BY facet) AS counted) AS facets,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('record', o.record, 'bodyId', o.body_id, 'bodySlug', b.slug,
          'bodyName', b.name, 'kilometres', page.kilometres) ORDER BY page.place), '[]')
        FROM page JOIN public_offer o ON o.body_id = page.body_id AND o.id = page.offer_id
          JOIN public_body b ON b.body_id = o.body_id AND b.id = o.body_id
        WHERE o.record IS NOT NULL) AS offers`,
};

/** Finds a page of a body's offers and of the national ones, the best first, with how many there are and their facets. */
export async function findOffers(tx: Transaction, search: OfferSearch): Promise<FoundOffers> {
  const { bodyId, today, ages, near, ranks, offset, limit } = search;
  const three = [0, 1, 2].flatMap((at) => {
    const rank = ranks[at];
    // PostgreSQL divides by the number of words asked for; what two of them say is more than what one does.
    return rank === undefined || rank.lexemes.length === 0
      ? ["'-'", 0]
      : [either(rank.lexemes), rank.weight * rank.lexemes.length];
  });
  const [row] = await tx.rows<{ total: number; facets: Record<string, number>; offers: FoundOffer[] }>(statement, [
    ...[bodyId, wanted(search), today, ages?.from ?? null, ages?.to ?? null],
    ...[near?.kilometres ?? null, near?.latitude ?? null, near?.longitude ?? null, ...three, offset, limit],
  ]);
  if (row === undefined) throw new Error("The search of offers gave no row.");
  return { total: row.total, offers: row.offers, facets: new Map(Object.entries(row.facets)) };
}
