import type { Transaction } from "../../transaction.ts";

const add = {
  name: "subscribers-add",
  text: `
    INSERT INTO subscriber (id, email, match_email, language, created, modified) VALUES (gen_random_uuid(), $1, lower($1), $2, $3, $3)
    ON CONFLICT (match_email) DO UPDATE SET modified = excluded.modified
    RETURNING id, language`,
};

/** The subscriber of an address, made where there is none. The language is the one first asked in. */
export async function findOrAddSubscriber(
  tx: Transaction,
  email: string,
  language: "da" | "en",
  now: Date,
): Promise<{ id: string; language: "da" | "en" }> {
  const [found] = await tx.rows<{ id: string; language: "da" | "en" }>(add, [email, language, now.toISOString()]);
  if (found === undefined) throw new Error("A subscriber was neither found nor made.");
  return found;
}

const lock = {
  name: "subscribers-lock",
  text: "SELECT id, email, language FROM subscriber WHERE id = $1::uuid FOR UPDATE",
};

export interface Subscriber {
  readonly id: string;
  readonly email: string;
  readonly language: "da" | "en";
}

/** A subscriber, held until the transaction ends; null where the address has been forgotten. */
export async function lockSubscriber(tx: Transaction, id: string): Promise<Subscriber | null> {
  return (await tx.rows<Subscriber>(lock, [id]))[0] ?? null;
}

const setLanguage = {
  name: "subscribers-language",
  text: "UPDATE subscriber SET language = $2, modified = $3 WHERE id = $1::uuid",
};

export async function setSubscriberLanguage(tx: Transaction, id: string, language: "da" | "en", now: Date) {
  await tx.rows(setLanguage, [id, language, now.toISOString()]);
}

// A mail under way is waited for: its row is locked while the mail server has it.
const erase = [
  {
    name: "subscribers-erase-mails",
    text: "DELETE FROM mail WHERE receiver = 'subscriber' AND receiver_id = $1::uuid",
  },
  {
    name: "subscribers-erase-told",
    text: "DELETE FROM told WHERE receiver_id IN (SELECT id FROM subscription WHERE subscriber_id = $1::uuid)",
  },
  { name: "subscribers-erase", text: "DELETE FROM subscriber WHERE id = $1::uuid" },
];

/** Forgets a subscriber: address, subscriptions, links, and the mails made for them. */
export async function eraseSubscriber(tx: Transaction, id: string): Promise<void> {
  for (const statement of erase) await tx.rows(statement, [id]);
}

const unconfirmed = [
  { name: "subscribers-unconfirmed", text: "DELETE FROM subscription WHERE confirmed IS NULL AND created < $1" },
  {
    name: "subscribers-without",
    text: `SELECT id FROM subscriber s WHERE created < $1 AND NOT EXISTS (SELECT FROM subscription t WHERE t.subscriber_id = s.id)`,
  },
] as const;

/** Removes subscriptions asked for before `before` and never confirmed, and forgets those who have no other. */
export async function forgetUnconfirmed(tx: Transaction, before: Date): Promise<void> {
  await tx.rows(unconfirmed[0], [before.toISOString()]);
  const without = await tx.rows<{ id: string }>(unconfirmed[1], [before.toISOString()]);
  for (const { id } of without) await eraseSubscriber(tx, id);
}
