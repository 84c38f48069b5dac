import type { Transaction } from "../../transaction.ts";

const shown = {
  name: "check-public-offers",
  text: `SELECT id, to_jsonb(record)::text AS record, shown_until::text AS until FROM public_offer
    WHERE body_id = $1 AND id = ANY ($2) AND deleted IS NULL`,
};

/** What strangers see of some offers, by their ids: each one's record and its last day. */
export async function shownOffers(tx: Transaction, bodyId: string, ids: readonly string[]) {
  const rows = await tx.rows<{ id: string; record: string; until: string | null }>(shown, [bodyId, ids]);
  return new Map(rows.map(({ id, record, until }) => [id, { record: JSON.parse(record) as unknown, until }]));
}

const without = {
  name: "check-public-offers-without",
  text: `SELECT p.id FROM public_offer p WHERE p.body_id = $1 AND p.deleted IS NULL AND NOT EXISTS (
    SELECT FROM offer o WHERE o.body_id = p.body_id AND o.id = p.id AND o.deleted IS NULL) LIMIT 100`,
};

/** Offers that strangers see and that are not there, up to a hundred. */
export async function shownOffersWithout(tx: Transaction, bodyId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(without, [bodyId])).map(({ id }) => id);
}
