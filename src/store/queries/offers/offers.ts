import type { Offer, OfferState } from "../../../records/offer.ts";
import type { Statement, Transaction } from "../../transaction.ts";
import { add, addRows, type NewRow, replaceWhenDistinct } from "../rows-of-json.ts";

const stored = {
  ...{ id: "uuid", state: "text", overview: "text", outside_id: "text", keeper_id: "uuid" },
  ...{ valid_until: "date", confirmed_until: "date", record: "jsonb" },
} as const;
const keep = addRows("keep-offer", "offer", stored, replaceWhenDistinct(stored));

const lock = {
  name: "lock-offers",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad offers ' || $1::text, 0))",
};

/** Waits until nobody else changes the body's offers. Held until the transaction ends. */
export async function lockOffers(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(lock, [bodyId]);
}

const revise = {
  name: "revise-offers",
  text: `
    INSERT INTO offer_revision (body_id, id, offer_id, number, by, record, created)
    SELECT $1, gen_random_uuid(), given.id,
      1 + coalesce((SELECT max(r.number) FROM offer_revision r WHERE r.body_id = $1 AND r.offer_id = given.id), 0),
      $2, given.record, $3
    FROM jsonb_to_recordset($4::jsonb) AS given (id uuid, record jsonb)`,
};

/** Who does something to offers, and when (ISO). `by`: an account's id, or a name of who else does it. */
export interface OfferHand {
  readonly by: string;
  readonly at: string;
}

/** Adds offers, or makes those of their ids the new ones, each with a revision. Several thousand at once are no trouble. */
export async function keepOffers(
  tx: Transaction,
  bodyId: string,
  offers: readonly Offer[],
  { by, at }: OfferHand,
): Promise<void> {
  const rows = offers.map((offer) => ({
    ...{ id: offer.id, state: offer.state, overview: offer.source.overview, outside_id: offer.source.outsideId },
    ...{ keeper_id: offer.keeperId, valid_until: offer.validUntil, confirmed_until: offer.confirmedUntil },
    record: offer,
  }));
  await add(tx, keep, bodyId, at, rows);
  if (rows.length > 0) {
    await tx.rows(revise, [bodyId, by, at, JSON.stringify(rows.map(({ id, record }) => ({ id, record })))]);
  }
}

const remove = {
  name: "remove-offer",
  text: "UPDATE offer SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};

/** Takes an offer away; how it was is kept among its revisions. */
export async function removeOfferRow(tx: Transaction, bodyId: string, id: string, { by, at }: OfferHand) {
  await tx.rows(remove, [bodyId, id, at]);
  await tx.rows(revise, [bodyId, by, at, JSON.stringify([{ id, record: null }])]);
}

const columns = { id: "uuid", shown_until: "date", record: "jsonb" } as const;
const show = addRows("show-offer", "public_offer", columns, replaceWhenDistinct(columns));
const hide = {
  name: "hide-offers",
  text: `UPDATE public_offer SET record = NULL, shown_until = NULL, deleted = $3, modified = $3
    WHERE body_id = $1 AND id = ANY ($2) AND deleted IS NULL`,
};

/** Shows strangers offers as `access/emit` lets them out. */
export async function showOffers(tx: Transaction, bodyId: string, rows: readonly NewRow[], at: string): Promise<void> {
  await add(tx, show, bodyId, at, rows);
}

/** Takes offers back from strangers: their ids stay, so that an address says that they are gone; their words go. */
export async function hideOffers(tx: Transaction, bodyId: string, ids: readonly string[], at: string): Promise<void> {
  if (ids.length > 0) await tx.rows(hide, [bodyId, ids, at]);
}

/** An offer with when it last changed (ISO). */
export interface KeptOffer {
  readonly record: Offer;
  readonly modified: string;
}

const one = {
  name: "offer",
  text: "SELECT record, modified FROM offer WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};

/** One of a body's offers, whatever its state; null where there is none of that id. */
export async function offerOf(tx: Transaction, bodyId: string, id: string): Promise<KeptOffer | null> {
  return (await tx.rows<KeptOffer>(one, [bodyId, id]))[0] ?? null;
}

/** Rows a question: offers are read and written a page at a time, however many there are. */
const pageSize = 500;
const zero = "00000000-0000-0000-0000-000000000000";

const page: Statement = {
  name: "offers-page",
  text: `SELECT record, modified FROM offer
    WHERE body_id = $1 AND id > $2 AND deleted IS NULL AND ($3::text IS NULL OR state = $3)
    ORDER BY id LIMIT ${pageSize}`,
};

/** All of a body's offers, of one state where it is named, in pages by their ids. */
export async function* offerPages(
  tx: Transaction,
  bodyId: string,
  state: OfferState | null = null,
): AsyncGenerator<KeptOffer[]> {
  let last = zero;
  for (;;) {
    const found: KeptOffer[] = await tx.rows(page, [bodyId, last, state]);
    if (found.length > 0) yield found;
    const end = found.at(-1);
    if (end === undefined || found.length < pageSize) return;
    last = end.record.id;
  }
}

const revisions = {
  name: "offer-revisions",
  text: `SELECT number, by, record, created AS at FROM offer_revision
    WHERE body_id = $1 AND offer_id = $2 ORDER BY number DESC LIMIT 100`,
};

/** How an offer was after each change, the newest first; null: taken away. At most 100. */
export function offerRevisions(tx: Transaction, bodyId: string, id: string) {
  return tx.rows<{ number: number; by: string; record: Offer | null; at: string }>(revisions, [bodyId, id]);
}
