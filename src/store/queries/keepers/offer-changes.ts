import type { Offer } from "../../../records/offer.ts";
import type { ChangeState, OfferChange } from "../../../records/offer-change.ts";
import type { Transaction } from "../../transaction.ts";

const columns = `c.id, c.offer_id AS "offerId", c.keeper_id AS "keeperId", c.state, c.guidelines, c.record, c.reason,
  c.account_id AS "accountId", c.created, c.decided`;

const one = {
  name: "offer-change",
  text: `SELECT ${columns} FROM offer_change c WHERE c.body_id = $1 AND c.id = $2`,
};

/** One change, as far as the viewer may see it. */
export async function offerChange(tx: Transaction, bodyId: string, id: string): Promise<OfferChange | null> {
  return (await tx.rows<OfferChange>(one, [bodyId, id]))[0] ?? null;
}

const lock = { name: "offer-change-lock", text: `${one.text} FOR UPDATE` };

/** The same, held until the transaction ends: whoever wrote it waits with taking it back. */
export async function lockChange(tx: Transaction, bodyId: string, id: string): Promise<OfferChange | null> {
  return (await tx.rows<OfferChange>(lock, [bodyId, id]))[0] ?? null;
}

const waiting = {
  name: "offer-changes-waiting",
  text: `SELECT ${columns}, k.name AS "keeperName" FROM offer_change c
      JOIN offer_keeper k ON k.body_id = c.body_id AND k.id = c.keeper_id
    WHERE c.body_id = $1 AND c.state = 'waiting' ORDER BY c.created, c.id LIMIT 200`,
};

/** Changes that wait, the longest waiting first, each with who wrote it; at most 200. */
export function waitingChanges(
  tx: Transaction,
  bodyId: string,
): Promise<(OfferChange & { readonly keeperName: string })[]> {
  return tx.rows(waiting, [bodyId]);
}

const ofOffer = {
  name: "offer-changes-of-offer",
  text: `SELECT ${columns}, a.name AS "accountName" FROM offer_change c LEFT JOIN account a ON a.id = c.account_id
    WHERE c.body_id = $1 AND c.offer_id = $2 ORDER BY c.created DESC, c.id LIMIT 100`,
};

/** All that was written of an offer, the newest first, with who decided where the viewer may see that; at most 100. */
export function changesOfOffer(
  tx: Transaction,
  bodyId: string,
  offerId: string,
): Promise<(OfferChange & { readonly accountName: string | null })[]> {
  return tx.rows(ofOffer, [bodyId, offerId]);
}

/** An offer of a keeper: as it is kept, the change that stands newest, and when it was last confirmed (ISO). */
export interface KeptByKeeper {
  readonly offerId: string;
  readonly offer: Offer | null;
  readonly change: OfferChange | null;
  readonly confirmed: string | null;
  readonly holds: boolean | null;
}

const ofKeeper = {
  name: "offers-of-keeper",
  text: `
    WITH ids AS (
      SELECT id AS offer_id FROM offer WHERE body_id = $1 AND keeper_id = $2 AND deleted IS NULL
      UNION SELECT offer_id FROM offer_change WHERE body_id = $1 AND keeper_id = $2
    )
    SELECT i.offer_id AS "offerId", o.record AS offer, c.change, f.created AS confirmed, f.holds
    FROM ids i
      LEFT JOIN offer o ON o.body_id = $1 AND o.id = i.offer_id AND o.deleted IS NULL
      LEFT JOIN LATERAL (
        SELECT jsonb_build_object('id', c.id, 'offerId', c.offer_id, 'keeperId', c.keeper_id, 'state', c.state,
          'guidelines', c.guidelines, 'record', c.record, 'reason', c.reason, 'accountId', c.account_id,
          'created', c.created, 'decided', c.decided) AS change, c.created
        FROM offer_change c WHERE c.body_id = $1 AND c.offer_id = i.offer_id ORDER BY c.created DESC LIMIT 1) c ON true
      LEFT JOIN LATERAL (
        SELECT f.created, f.holds FROM offer_confirmation f
        WHERE f.body_id = $1 AND f.offer_id = i.offer_id ORDER BY f.created DESC LIMIT 1) f ON true
    ORDER BY coalesce(o.record ->> 'title', c.change -> 'record' ->> 'title') COLLATE "da-x-icu", i.offer_id
    LIMIT 500`,
};

/** All offers of a keeper, and those it has written that are not there yet, by title; at most 500. */
export function offersOfKeeper(tx: Transaction, bodyId: string, keeperId: string): Promise<KeptByKeeper[]> {
  return tx.rows<KeptByKeeper>(ofKeeper, [bodyId, keeperId]);
}

const add = {
  name: "offer-change-add",
  text: `INSERT INTO offer_change (body_id, id, offer_id, keeper_id, state, guidelines, record, created)
    VALUES ($1, $2, $3, $4, 'waiting', $5, $6::jsonb, $7)`,
};

/** Adds a change that waits. */
export async function addChange(
  tx: Transaction,
  bodyId: string,
  change: Pick<OfferChange, "id" | "offerId" | "keeperId" | "guidelines" | "record">,
  at: string,
): Promise<void> {
  const { id, offerId, keeperId, guidelines, record } = change;
  await tx.rows(add, [bodyId, id, offerId, keeperId, guidelines, JSON.stringify(record), at]);
}

const end = {
  name: "offer-change-end",
  text: `UPDATE offer_change SET state = $3, reason = $4, account_id = $5, decided = $6
    WHERE body_id = $1 AND id = $2 AND state = 'waiting' RETURNING id`,
};

/** Says what became of a change that waits; false where it does not wait any more. */
export async function endChange(
  tx: Transaction,
  bodyId: string,
  id: string,
  became: {
    readonly state: Exclude<ChangeState, "waiting">;
    readonly reason?: string;
    readonly accountId?: string | null;
  },
  at: string,
): Promise<boolean> {
  const { state, reason = null, accountId = null } = became;
  return (await tx.rows(end, [bodyId, id, state, reason, accountId, at])).length === 1;
}

const replace = {
  name: "offer-change-replace",
  text: `UPDATE offer_change SET state = 'replaced', decided = $3 WHERE body_id = $1 AND offer_id = $2 AND state = 'waiting'`,
};

/** A newer change of the same offer takes the place of the one that waits. */
export async function replaceWaiting(tx: Transaction, bodyId: string, offerId: string, at: string): Promise<void> {
  await tx.rows(replace, [bodyId, offerId, at]);
}
