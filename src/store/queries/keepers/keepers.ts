import type { OfferKeeper } from "../../../records/offer-keeper.ts";
import type { Transaction } from "../../transaction.ts";

const columns = `id, name, cvr, contact, email, phone, language, agreed, agreed_at AS "agreedAt", confirmed, ended, reason`;

const one = { name: "keeper", text: `SELECT ${columns} FROM offer_keeper WHERE body_id = $1 AND id = $2` };

/** One of a body's keepers, as far as the viewer may see it. */
export async function keeperById(tx: Transaction, bodyId: string, id: string): Promise<OfferKeeper | null> {
  return (await tx.rows<OfferKeeper>(one, [bodyId, id]))[0] ?? null;
}

const all = {
  name: "keepers",
  text: `SELECT ${columns} FROM offer_keeper WHERE body_id = $1 AND confirmed IS NOT NULL ORDER BY ended NULLS FIRST, name, id`,
};

/** All of a body's keepers that have come in once, those who cannot any more last. */
export function keepersOf(tx: Transaction, bodyId: string): Promise<OfferKeeper[]> {
  return tx.rows<OfferKeeper>(all, [bodyId]);
}

const byAddress = {
  name: "keeper-by-address",
  text: `SELECT ${columns}, CASE WHEN asked_on = $3::date THEN asked ELSE 0 END AS asked FROM offer_keeper
    WHERE body_id = $1 AND match_email = $2 AND ended IS NULL FOR UPDATE`,
};

/** The keeper of an address (lower case) that may come in, locked, with how many links it was mailed on a day. */
export async function lockKeeper(
  tx: Transaction,
  bodyId: string,
  matchEmail: string,
  day: string,
): Promise<(OfferKeeper & { readonly asked: number }) | null> {
  return (await tx.rows<OfferKeeper & { asked: number }>(byAddress, [bodyId, matchEmail, day]))[0] ?? null;
}

const asked = {
  name: "keeper-asked",
  text: `UPDATE offer_keeper SET asked = CASE WHEN asked_on = $3::date THEN asked ELSE 0 END + 1, asked_on = $3::date
    WHERE body_id = $1 AND id = $2`,
};

/** Counts one more link mailed to a keeper on a day. */
export async function countAsked(tx: Transaction, bodyId: string, id: string, day: string): Promise<void> {
  await tx.rows(asked, [bodyId, id, day]);
}

/** A keeper as it is written down when it signs up. */
export type NewKeeper = Pick<
  OfferKeeper,
  "id" | "name" | "cvr" | "contact" | "email" | "phone" | "language" | "agreed"
>;

const add = {
  name: "keeper-add",
  text: `INSERT INTO offer_keeper (body_id, id, name, cvr, contact, email, match_email, phone, language, agreed, agreed_at,
      created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, lower($6), $7, $8, $9, $10, $10, $10)
    ON CONFLICT (body_id, match_email) WHERE ended IS NULL DO UPDATE SET name = excluded.name, cvr = excluded.cvr,
      contact = excluded.contact, phone = excluded.phone, language = excluded.language, agreed = excluded.agreed,
      agreed_at = excluded.agreed_at, modified = excluded.modified
    WHERE offer_keeper.confirmed IS NULL
    RETURNING id`,
};

/** Adds a keeper that has not pressed its link, or writes one anew that has not. Gives its id; null where it has pressed. */
export async function addKeeper(
  tx: Transaction,
  bodyId: string,
  keeper: NewKeeper,
  at: string,
): Promise<string | null> {
  const { id, name, cvr, contact, email, phone, language, agreed } = keeper;
  const values = [bodyId, id, name, cvr, contact, email, phone, language, agreed, at];
  return (await tx.rows<{ id: string }>(add, values))[0]?.id ?? null;
}

const change = {
  name: "keeper-change",
  text: `UPDATE offer_keeper SET contact = $3, phone = $4, language = $5, modified = $6 WHERE body_id = $1 AND id = $2`,
};

/** Who is to be written to and called. */
export async function changeContact(
  tx: Transaction,
  bodyId: string,
  { id, contact, phone, language }: Pick<OfferKeeper, "id" | "contact" | "phone" | "language">,
  at: string,
): Promise<void> {
  await tx.rows(change, [bodyId, id, contact, phone, language, at]);
}

const end = {
  name: "keeper-end",
  text: `UPDATE offer_keeper SET ended = $3, reason = $4, modified = $3
    WHERE body_id = $1 AND id = $2 AND ended IS NULL RETURNING id`,
};

/** Ends a keeper's access; false where it has ended. What it does in an open session is refused from now on. */
export async function endKeeper(
  tx: Transaction,
  bodyId: string,
  id: string,
  reason: string,
  at: string,
): Promise<boolean> {
  return (await tx.rows(end, [bodyId, id, at, reason])).length === 1;
}

const forget = {
  name: "keepers-forget",
  text: "DELETE FROM offer_keeper WHERE confirmed IS NULL AND modified < $1",
};

/** Forgets those that signed up before `before` and never pressed the link. */
export async function forgetUnconfirmedKeepers(tx: Transaction, before: Date): Promise<void> {
  await tx.rows(forget, [before.toISOString()]);
}
