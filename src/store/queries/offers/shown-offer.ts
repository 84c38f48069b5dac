import type { Offer } from "../../../records/offer.ts";
import type { Transaction } from "../../transaction.ts";

/** An offer as strangers see it, with whose it is. */
export interface ShownOffer {
  readonly record: Offer;
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly bodyName: string;
  /** When it last changed (ISO). */
  readonly modified: string;
}

const columns = `o.record, o.body_id AS "bodyId", b.slug AS "bodySlug", b.name AS "bodyName", o.modified`;
const joined = `public_offer o JOIN public_body b ON b.body_id = o.body_id AND b.id = o.body_id`;

const some = {
  name: "shown-offers",
  text: `SELECT ${columns} FROM ${joined}
    WHERE o.id = ANY ($2) AND o.record IS NOT NULL AND o.deleted IS NULL AND (o.shown_until IS NULL OR o.shown_until >= $3)
      AND (o.body_id = $1 OR (b.kind = 'national' AND o.record ->> 'reach' = 'national'))`,
};

/** Offers of a body's overview by their ids, in the order asked for; those that are not shown on the day are left out. */
export async function shownOffersOf(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
  today: string,
): Promise<ShownOffer[]> {
  const found = await tx.rows<ShownOffer>(some, [bodyId, ids, today]);
  const byId = new Map(found.map((offer) => [offer.record.id, offer]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const gone = {
  name: "gone-offer",
  text: "SELECT FROM public_offer WHERE body_id = $1 AND id = $2",
};

/** True where there was an offer of that id that is not shown any more. */
export async function wasOffer(tx: Transaction, bodyId: string, id: string): Promise<boolean> {
  return (await tx.rows(gone, [bodyId, id])).length > 0;
}

const pageSize = 500;
const page = {
  name: "shown-offers-page",
  text: `SELECT ${columns} FROM ${joined}
    WHERE o.body_id = $1 AND o.id > $2 AND o.record IS NOT NULL AND o.deleted IS NULL
      AND (o.shown_until IS NULL OR o.shown_until >= $3) ORDER BY o.id LIMIT ${pageSize}`,
};

/** All offers of a body that are shown on a day, in pages by their ids. */
export async function* shownOfferPages(tx: Transaction, bodyId: string, today: string): AsyncGenerator<ShownOffer[]> {
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const found: ShownOffer[] = await tx.rows(page, [bodyId, last, today]);
    if (found.length > 0) yield found;
    const end = found.at(-1);
    if (end === undefined || found.length < pageSize) return;
    last = end.record.id;
  }
}

const span = {
  name: "some-shown-offers",
  text: `SELECT ${columns} FROM ${joined}
    WHERE o.body_id = $1 AND o.record IS NOT NULL AND o.deleted IS NULL AND (o.shown_until IS NULL OR o.shown_until >= $2)
    ORDER BY o.id OFFSET $3 LIMIT $4`,
};

/** Some of a body's offers that are shown on a day, by their ids. */
export function someShownOffers(
  tx: Transaction,
  bodyId: string,
  today: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ShownOffer[]> {
  return tx.rows(span, [bodyId, today, offset, limit]);
}

const examples = {
  name: "example-offers",
  text: `SELECT b.slug, o.id FROM ${joined} WHERE o.record IS NOT NULL AND o.deleted IS NULL ORDER BY o.id LIMIT 5`,
};

/** Some offers with the slugs of their bodies. */
export function exampleOffers(tx: Transaction): Promise<{ slug: string; id: string }[]> {
  return tx.rows(examples);
}

const count = {
  name: "count-offers",
  text: `SELECT count(*)::int AS n FROM public_offer
    WHERE body_id = $1 AND record IS NOT NULL AND deleted IS NULL AND (shown_until IS NULL OR shown_until >= $2)`,
};

/** How many offers of its own a body shows on a day. */
export async function countOffers(tx: Transaction, bodyId: string, today: string): Promise<number> {
  return (await tx.rows<{ n: number }>(count, [bodyId, today]))[0]?.n ?? 0;
}
