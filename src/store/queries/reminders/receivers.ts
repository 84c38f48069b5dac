import { rolesWith } from "../../../access/may.ts";
import type { Role } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";

/** An account that is told things by mail. */
export interface AccountReceiver {
  readonly id: string;
  readonly email: string;
  readonly language: "da" | "en";
}

const ofRoles = {
  name: "receivers-of-roles",
  text: `
    SELECT a.id, a.email, coalesce(m.language, 'da') AS language
    FROM account a LEFT JOIN account_mail m ON m.account_id = a.id
    WHERE a.deleted IS NULL AND m.muted IS NOT TRUE
      AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.body_id = $1::uuid AND g.role = ANY ($2)
        AND ($4 OR g.committee_id IS NULL) AND g.starts <= $3 AND (g.ends IS NULL OR g.ends > $3))
    ORDER BY a.id`,
};

/** Roles for a body; with `inCommittees` also for a committee of it. */
export interface Asked {
  readonly bodyId: string;
  readonly roles: readonly Role[];
  readonly inCommittees: boolean;
}

/** The accounts that hold one of the roles now, without those who want no mail. */
export async function accountsOfRoles(tx: Transaction, asked: Asked, now: Date): Promise<AccountReceiver[]> {
  const { bodyId, roles, inCommittees } = asked;
  return tx.rows<AccountReceiver>(ofRoles, [bodyId, roles, now.toISOString(), inCommittees]);
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
      EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.body_id IN ($1::uuid, traad_every_body())
        AND g.committee_id IS NULL AND g.role = ANY ($4::text[])
        AND g.starts <= $3 AND (g.ends IS NULL OR g.ends > $3)) AS "mayReadClosed"
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
  now: Date,
): Promise<Map<string, KnownAddress>> {
  const rows = await tx.rows<KnownAddress & { email: string }>(known, [
    bodyId,
    emails,
    now.toISOString(),
    rolesWith("read-records"),
  ]);
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
