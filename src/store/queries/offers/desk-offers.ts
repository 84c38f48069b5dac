import type { Offer, OfferState } from "../../../records/offer.ts";
import type { Transaction } from "../../transaction.ts";

const lines = {
  name: "desk-offers",
  text: `SELECT record, modified FROM offer
    WHERE body_id = $1 AND deleted IS NULL AND ($2::text IS NULL OR state = $2)
      AND ($3 = '' OR strpos(lower(record ->> 'title'), lower($3)) > 0 OR strpos(lower(record -> 'provider' ->> 'name'), lower($3)) > 0)
    ORDER BY modified DESC, id OFFSET $4 LIMIT $5`,
};

/** What the desk lists: of one state, or all; by words of the title or of who offers it. */
export interface DeskOffers {
  readonly state: OfferState | null;
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/** A body's offers as its editors see them, what changed last first. */
export function deskOffers(tx: Transaction, bodyId: string, { state, text, offset, limit }: DeskOffers) {
  return tx.rows<{ record: Offer; modified: string }>(lines, [bodyId, state, text, offset, limit]);
}

const counts = {
  name: "offers-by-state",
  text: "SELECT state, count(*)::int AS n FROM offer WHERE body_id = $1 AND deleted IS NULL GROUP BY state",
};

/** How many offers of a body stand in each state. */
export async function offersByState(tx: Transaction, bodyId: string): Promise<ReadonlyMap<OfferState, number>> {
  const rows = await tx.rows<{ state: OfferState; n: number }>(counts, [bodyId]);
  return new Map(rows.map(({ state, n }) => [state, n]));
}
