import { randomUUID } from "node:crypto";
import type { OfferGuidelines, OfferKeeping } from "../../../records/offer-keeper.ts";
import type { Transaction } from "../../transaction.ts";

const lock = {
  name: "offer-guidelines-lock",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad offer guidelines ' || $1::text, 0))",
};

/** Waits until nobody else changes the body's guidelines. Held until the transaction ends. */
export async function lockGuidelines(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(lock, [bodyId]);
}

/** A version of a body's guidelines, with when it was written (ISO). */
export interface GuidelinesVersion extends OfferGuidelines {
  readonly created: string;
}

const all = {
  name: "offer-guidelines",
  text: "SELECT version, da, en, created FROM offer_guidelines WHERE body_id = $1 ORDER BY version DESC",
};

/** All versions of a body's guidelines, the newest first. */
export function guidelinesOf(tx: Transaction, bodyId: string): Promise<GuidelinesVersion[]> {
  return tx.rows<GuidelinesVersion>(all, [bodyId]);
}

const add = {
  name: "offer-guidelines-add",
  text: `INSERT INTO offer_guidelines (body_id, id, version, da, en, account_id, created) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

export async function addGuidelines(
  tx: Transaction,
  bodyId: string,
  { version, da, en }: OfferGuidelines,
  accountId: string | null,
  at: string,
): Promise<string> {
  const id = randomUUID();
  await tx.rows(add, [bodyId, id, version, da, en, accountId, at]);
  return id;
}

const keeping = { name: "offer-keeping", text: "SELECT open, every, patience FROM offer_keeping WHERE body_id = $1" };

/** How a body has its associations keep offers; null: it has not said. */
export async function keepingOf(tx: Transaction, bodyId: string): Promise<OfferKeeping | null> {
  return (await tx.rows<OfferKeeping>(keeping, [bodyId]))[0] ?? null;
}

const keep = {
  name: "offer-keeping-keep",
  text: `INSERT INTO offer_keeping (body_id, id, open, every, patience, created, modified) VALUES ($1, $1, $2, $3, $4, $5, $5)
    ON CONFLICT (body_id, id) DO UPDATE SET open = excluded.open, every = excluded.every, patience = excluded.patience,
      modified = excluded.modified`,
};

export async function keepKeeping(tx: Transaction, bodyId: string, kept: OfferKeeping, at: string): Promise<void> {
  await tx.rows(keep, [bodyId, kept.open, kept.every, kept.patience, at]);
}

const publish = {
  name: "offer-guidelines-publish",
  text: `INSERT INTO public_offer_guidelines AS shown (body_id, id, version, da, en, open, created, modified)
    SELECT g.body_id, g.body_id, g.version, g.da, g.en, k.open, greatest(g.created, k.modified), greatest(g.created, k.modified)
    FROM offer_guidelines g JOIN offer_keeping k ON k.body_id = g.body_id
    WHERE g.body_id = $1 ORDER BY g.version DESC LIMIT 1
    ON CONFLICT (body_id, id) DO UPDATE SET version = excluded.version, da = excluded.da, en = excluded.en,
      open = excluded.open, modified = excluded.modified`,
};

/** Shows everybody the guidelines that hold, and whether associations may sign up. */
export async function publishGuidelines(tx: Transaction, bodyId: string): Promise<void> {
  await tx.rows(publish, [bodyId]);
}

const shown = {
  name: "public-offer-guidelines",
  text: "SELECT version, da, en, open FROM public_offer_guidelines WHERE body_id = $1",
};

/** What everybody reads of it; null: associations keep no offers in this body. */
export async function shownGuidelines(
  tx: Transaction,
  bodyId: string,
): Promise<(OfferGuidelines & { readonly open: boolean }) | null> {
  return (await tx.rows<OfferGuidelines & { open: boolean }>(shown, [bodyId]))[0] ?? null;
}

const bodies = {
  name: "bodies-with-keepers",
  text: `SELECT b.slug, b.name FROM public_offer_guidelines g JOIN public_body b ON b.body_id = g.body_id AND b.deleted IS NULL
    ORDER BY b.name COLLATE "da-x-icu" LIMIT 500`,
};

/** The bodies whose associations keep their own offers, by name. */
export function bodiesWithKeepers(tx: Transaction): Promise<{ readonly slug: string; readonly name: string }[]> {
  return tx.rows(bodies);
}
