import type { Held } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";

const find = {
  name: "provider-identities-find",
  text: `SELECT i.account_id AS id FROM provider_identity i JOIN account a ON a.id = i.account_id AND a.deleted IS NULL
    WHERE i.issuer = $1 AND i.subject = $2`,
};

/** The account of who the provider calls `subject`, or null. */
export async function accountOfIdentity(tx: Transaction, issuer: string, subject: string): Promise<string | null> {
  return (await tx.rows<{ id: string }>(find, [issuer, subject]))[0]?.id ?? null;
}

const add = {
  name: "provider-identities-add",
  text: `INSERT INTO provider_identity (issuer, subject, account_id, created) VALUES ($1, $2, $3::uuid, $4)`,
};

export async function addIdentity(
  tx: Transaction,
  { issuer, subject, accountId }: { readonly issuer: string; readonly subject: string; readonly accountId: string },
  now: Date,
): Promise<void> {
  await tx.rows(add, [issuer, subject, accountId, now.toISOString()]);
}

const places = {
  name: "provider-identities-places",
  text: `SELECT b.slug AS body, c.slug AS committee, b.body_id AS "bodyId", c.id AS "committeeId"
    FROM public_body b LEFT JOIN public_committee c ON c.body_id = b.body_id AND c.deleted IS NULL AND c.slug = ANY ($2::text[])
    WHERE b.deleted IS NULL AND b.slug = ANY ($1::text[])`,
};

/** A place by its slugs; `committee` null where the body has none of those asked for. */
export interface NamedPlace {
  readonly body: string;
  readonly committee: string | null;
  readonly bodyId: string;
  readonly committeeId: string | null;
}

/** The ids of bodies and their committees by their slugs, of what is public. */
export async function placesNamed(
  tx: Transaction,
  bodies: readonly string[],
  committees: readonly string[],
): Promise<NamedPlace[]> {
  return tx.rows<NamedPlace>(places, [bodies, committees]);
}

const end = {
  name: "provider-identities-end-roles",
  text: `UPDATE role_grant g SET ends = greatest(g.starts, $3), modified = $3
    WHERE g.account_id = $1::uuid AND g.by_provider AND (g.ends IS NULL OR g.ends > $3) AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset($2::jsonb) AS held (role text, "bodyId" uuid, "committeeId" uuid)
      WHERE held.role = g.role AND held."bodyId" = g.body_id AND held."committeeId" IS NOT DISTINCT FROM g.committee_id)
    RETURNING role, body_id AS "bodyId", committee_id AS "committeeId"`,
};
const begin = {
  name: "provider-identities-begin-roles",
  text: `INSERT INTO role_grant (body_id, id, account_id, committee_id, role, starts, created, modified, by_provider)
    SELECT DISTINCT held."bodyId", gen_random_uuid(), $1::uuid, held."committeeId", held.role, $3::timestamptz, $3::timestamptz, $3::timestamptz, true
    FROM jsonb_to_recordset($2::jsonb) AS held (role text, "bodyId" uuid, "committeeId" uuid)
    WHERE NOT EXISTS (SELECT FROM role_grant g WHERE g.account_id = $1::uuid AND g.by_provider AND g.role = held.role
      AND g.body_id = held."bodyId" AND g.committee_id IS NOT DISTINCT FROM held."committeeId" AND (g.ends IS NULL OR g.ends > $3))
    RETURNING role, body_id AS "bodyId", committee_id AS "committeeId"`,
};

/** Makes the roles that the provider gives an account these, and says which ended and which began. */
export async function setProviderRoles(
  tx: Transaction,
  accountId: string,
  held: readonly Held[],
  now: Date,
): Promise<{ readonly ended: readonly Held[]; readonly begun: readonly Held[] }> {
  const values = [accountId, JSON.stringify(held), now.toISOString()];
  return { ended: await tx.rows<Held>(end, values), begun: await tx.rows<Held>(begin, values) };
}
