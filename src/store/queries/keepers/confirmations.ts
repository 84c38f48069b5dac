import { randomUUID } from "node:crypto";
import type { Transaction } from "../../transaction.ts";

/** That a keeper said that its offer holds, or does not any more. */
export interface Confirmation {
  readonly id: string;
  readonly offerId: string;
  readonly keeperId: string;
  readonly holds: boolean;
  /** ISO. */
  readonly created: string;
}

const add = {
  name: "offer-confirmation-add",
  text: `INSERT INTO offer_confirmation (body_id, id, offer_id, keeper_id, holds, created) VALUES ($1, $2, $3, $4, $5, $6)`,
};

export async function addConfirmation(
  tx: Transaction,
  bodyId: string,
  { offerId, keeperId, holds }: Pick<Confirmation, "offerId" | "keeperId" | "holds">,
  at: string,
): Promise<void> {
  await tx.rows(add, [bodyId, randomUUID(), offerId, keeperId, holds, at]);
}

const unapplied = {
  name: "offer-confirmations-unapplied",
  text: `SELECT id, offer_id AS "offerId", keeper_id AS "keeperId", holds, created FROM offer_confirmation
    WHERE body_id = $1 AND applied IS NULL ORDER BY created, id LIMIT 1000`,
};

/** What keepers said that has not been seen to, in the order in which they said it. */
export function unappliedConfirmations(tx: Transaction, bodyId: string): Promise<Confirmation[]> {
  return tx.rows<Confirmation>(unapplied, [bodyId]);
}

const apply = {
  name: "offer-confirmation-apply",
  text: "UPDATE offer_confirmation SET applied = $3 WHERE body_id = $1 AND id = ANY ($2) AND applied IS NULL",
};

export async function markApplied(tx: Transaction, bodyId: string, ids: readonly string[], at: string): Promise<void> {
  await tx.rows(apply, [bodyId, ids, at]);
}

const lapsed = {
  name: "offers-lapsed",
  text: `SELECT id FROM offer WHERE body_id = $1 AND state = 'approved' AND confirmed_until < $2::date AND deleted IS NULL
    ORDER BY id LIMIT 1000`,
};

/** Offers that are shown although nobody has confirmed them in time. `today`: ISO. */
export async function lapsedOffers(tx: Transaction, bodyId: string, today: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(lapsed, [bodyId, today])).map(({ id }) => id);
}

const toSettle = {
  name: "bodies-to-settle",
  text: `SELECT body_id AS id FROM offer_confirmation WHERE applied IS NULL
    UNION SELECT body_id FROM offer WHERE state = 'approved' AND confirmed_until < $1::date AND deleted IS NULL LIMIT 1000`,
};

/** The bodies in which something was confirmed, or was not in time. Ask as the worker. */
export async function bodiesToSettle(tx: Transaction, today: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(toSettle, [today])).map(({ id }) => id);
}

/** An offer that its keeper is to confirm. Days: ISO. */
export interface ToConfirm {
  readonly offerId: string;
  readonly title: string;
  readonly until: string;
}

/** A keeper with offers to confirm. */
export interface KeeperToRemind {
  readonly keeperId: string;
  readonly email: string;
  readonly language: "da" | "en";
  readonly offers: readonly ToConfirm[];
}

const toConfirm = `
  SELECT o.keeper_id AS "keeperId", k.email, k.language, jsonb_agg(jsonb_build_object(
      'offerId', o.id, 'title', o.record ->> 'title', 'until', o.confirmed_until) ORDER BY o.confirmed_until, o.id) AS offers
  FROM offer o JOIN offer_keeper k ON k.body_id = o.body_id AND k.id = o.keeper_id AND k.ended IS NULL
    JOIN offer_keeping g ON g.body_id = o.body_id
  WHERE o.body_id = $1 AND o.state = 'approved' AND o.deleted IS NULL
    AND o.confirmed_until - g.patience <= $2::date AND o.confirmed_until >= $3::date
    AND NOT EXISTS (SELECT FROM offer_confirmation f WHERE f.body_id = o.body_id AND f.offer_id = o.id AND f.applied IS NULL)`;

const remind = {
  name: "keepers-to-remind",
  text: `${toConfirm} GROUP BY o.keeper_id, k.email, k.language ORDER BY o.keeper_id`,
};

/** Keepers that are to confirm offers by now. `until`: the last day that a round answers for. Days: ISO. */
export function keepersToRemind(
  tx: Transaction,
  bodyId: string,
  { until, today }: { readonly until: string; readonly today: string },
): Promise<KeeperToRemind[]> {
  return tx.rows<KeeperToRemind>(remind, [bodyId, until, today]);
}

const ofKeeper = {
  name: "keeper-to-remind",
  text: `${toConfirm} AND o.keeper_id = $4 GROUP BY o.keeper_id, k.email, k.language`,
};

/** The same of one keeper; null where nothing is left to confirm. */
export async function toConfirmOf(
  tx: Transaction,
  bodyId: string,
  keeperId: string,
  days: { readonly until: string; readonly today: string },
): Promise<KeeperToRemind | null> {
  return (await tx.rows<KeeperToRemind>(ofKeeper, [bodyId, days.until, days.today, keeperId]))[0] ?? null;
}

/** A keeper that is silent: offers that wait for its word, and those that are hidden for want of it. */
export interface SilentKeeper {
  readonly keeperId: string;
  readonly name: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly waiting: number;
  readonly hidden: number;
  /** The first day on which something of it is hidden, or was; ISO. */
  readonly since: string;
}

const silent = {
  name: "keepers-silent",
  text: `
    SELECT k.id AS "keeperId", k.name, k.contact, k.email, k.phone,
      count(*) FILTER (WHERE o.state = 'approved')::int AS waiting,
      count(*) FILTER (WHERE o.state = 'hidden')::int AS hidden, min(o.confirmed_until)::text AS since
    FROM offer o JOIN offer_keeper k ON k.body_id = o.body_id AND k.id = o.keeper_id
      JOIN offer_keeping g ON g.body_id = o.body_id
    WHERE o.body_id = $1 AND o.deleted IS NULL AND (o.state = 'approved' AND o.confirmed_until - g.patience <= $2::date
      OR o.state = 'hidden' AND o.record -> 'hidden' ->> 'why' = 'not-confirmed')
    GROUP BY k.body_id, k.id ORDER BY min(o.confirmed_until), k.name LIMIT 500`,
};

/** The keepers that have not said whether their offers hold, those longest silent first. `today`: ISO. */
export function silentKeepers(tx: Transaction, bodyId: string, today: string): Promise<SilentKeeper[]> {
  return tx.rows<SilentKeeper>(silent, [bodyId, today]);
}
