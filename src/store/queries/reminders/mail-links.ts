import type { Transaction } from "../../transaction.ts";

/** What a link of a mail is for: a subscriber's subscriptions (one of them to be confirmed), or an account's mails. */
export interface MailLink {
  readonly subscriberId: string | null;
  readonly subscriptionId: string | null;
  readonly accountId: string | null;
}

const add = {
  name: "mail-links-add",
  text: `INSERT INTO mail_link (digest, subscriber_id, subscription_id, account_id, created, expires)
    VALUES ($1, $2::uuid, $3::uuid, $4::uuid, $5, $6)`,
};

export async function addMailLink(
  tx: Transaction,
  digest: Uint8Array,
  link: MailLink,
  now: Date,
  expires: Date,
): Promise<void> {
  const { subscriberId, subscriptionId, accountId } = link;
  await tx.rows(add, [digest, subscriberId, subscriptionId, accountId, now.toISOString(), expires.toISOString()]);
}

const find = {
  name: "mail-links-find",
  text: `SELECT subscriber_id AS "subscriberId", subscription_id AS "subscriptionId", account_id AS "accountId"
    FROM mail_link WHERE digest = $1 AND expires > $2`,
};

/** The link of a digest, while it holds; or null. */
export async function findMailLink(tx: Transaction, digest: Uint8Array, now: Date): Promise<MailLink | null> {
  return (await tx.rows<MailLink>(find, [digest, now.toISOString()]))[0] ?? null;
}

const forget = { name: "mail-links-forget", text: "DELETE FROM mail_link WHERE expires <= $1" };

export async function forgetMailLinks(tx: Transaction, now: Date): Promise<void> {
  await tx.rows(forget, [now.toISOString()]);
}
