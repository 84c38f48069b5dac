import type { Transaction } from "../../transaction.ts";

/** An account that is told things by mail. */
export interface AccountReceiver {
  readonly id: string;
  readonly email: string;
  readonly language: "da" | "en";
}

const ofRole = {
  name: "receivers-of-role",
  text: `
    SELECT a.id, a.email, coalesce(m.language, 'da') AS language
    FROM account_role r JOIN account a ON a.id = r.account_id AND a.deleted IS NULL
      LEFT JOIN account_mail m ON m.account_id = a.id
    WHERE r.body_id = $1::uuid AND r.role = $2 AND m.muted IS NOT TRUE ORDER BY a.id`,
};

/** The accounts with a role in a body, without those who want no mail. */
export async function accountsOfRole(
  tx: Transaction,
  bodyId: string,
  role: "member" | "secretary",
): Promise<AccountReceiver[]> {
  return tx.rows<AccountReceiver>(ofRole, [bodyId, role]);
}

/** What is known of an address a secretary has written down. `mayReadClosed`: its account is of the body's staff. */
export interface KnownAddress {
  readonly language: "da" | "en";
  readonly mayReadClosed: boolean;
}

const known = {
  name: "receivers-known",
  text: `
    SELECT given AS email, coalesce(m.language, s.language, 'da') AS language,
      EXISTS (SELECT FROM account_role r WHERE r.account_id = a.id AND (r.role IN ('secretary', 'administrator') AND r.body_id = $1::uuid
        OR r.role = 'administrator' AND r.body_id = traad_every_body())) AS "mayReadClosed"
    FROM unnest($2::text[]) AS given
      LEFT JOIN account a ON a.match_email = given AND a.deleted IS NULL
      LEFT JOIN account_mail m ON m.account_id = a.id
      LEFT JOIN subscriber s ON s.match_email = given`,
};

/**
 * What is known of these addresses, in lower case: the language of the account's mails, else that of what the address
 * follows, else Danish.
 */
export async function knownAddresses(
  tx: Transaction,
  bodyId: string,
  emails: readonly string[],
): Promise<Map<string, KnownAddress>> {
  const rows = await tx.rows<KnownAddress & { email: string }>(known, [bodyId, emails]);
  return new Map(rows.map(({ email, ...address }) => [email, address]));
}

/** Whether an account wants mails, and in which language. */
export interface AccountMail {
  readonly muted: boolean;
  readonly language: "da" | "en";
}

const find = { name: "receivers-find", text: "SELECT muted, language FROM account_mail WHERE account_id = $1::uuid" };

export async function findAccountMail(tx: Transaction, accountId: string): Promise<AccountMail> {
  return (await tx.rows<AccountMail>(find, [accountId]))[0] ?? { muted: false, language: "da" };
}

const set = {
  name: "receivers-set",
  text: `INSERT INTO account_mail (account_id, muted, language, modified) VALUES ($1, $2, $3, $4)
    ON CONFLICT (account_id) DO UPDATE SET muted = excluded.muted, language = excluded.language, modified = excluded.modified`,
};

export async function setAccountMail(tx: Transaction, accountId: string, wanted: AccountMail, now: Date) {
  await tx.rows(set, [accountId, wanted.muted, wanted.language, now.toISOString()]);
}
