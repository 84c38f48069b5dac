import { randomUUID } from "node:crypto";
import type { Held } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";

const held = {
  name: "role-grants-held",
  text: `SELECT role, body_id AS "bodyId", committee_id AS "committeeId" FROM role_grant
    WHERE account_id = $1::uuid AND starts <= $2 AND (ends IS NULL OR ends > $2) ORDER BY body_id, committee_id, role`,
};

/** What an account holds at a moment. */
export async function heldBy(tx: Transaction, accountId: string, now: Date): Promise<Held[]> {
  return tx.rows<Held>(held, [accountId, now.toISOString()]);
}

/** A role to give. `ends`: not held from this moment on; null: until further notice. */
export interface NewGrant extends Held {
  readonly accountId: string;
  readonly starts: Date;
  readonly ends: Date | null;
  /** Null: the program. */
  readonly givenBy: string | null;
}

const give = {
  name: "role-grants-give",
  text: `INSERT INTO role_grant (body_id, id, account_id, committee_id, role, starts, ends, given_by, created, modified)
    VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7, $8::uuid, $9, $9)`,
};

/** Gives an account a role beside those it has. */
export async function giveRole(tx: Transaction, grant: NewGrant, now: Date): Promise<void> {
  const { bodyId, accountId, committeeId, role, starts, ends, givenBy } = grant;
  const at = now.toISOString();
  const until = ends === null ? null : ends.toISOString();
  await tx.rows(give, [bodyId, randomUUID(), accountId, committeeId, role, starts.toISOString(), until, givenBy, at]);
}

/** Which grant: its body and its id. */
export interface GrantRef {
  readonly bodyId: string;
  readonly grantId: string;
}

const end = {
  name: "role-grants-end",
  text: `UPDATE role_grant SET ends = greatest(starts, $3), ended_by = $4::uuid, modified = $3
    WHERE body_id = $1::uuid AND id = $2::uuid AND (ends IS NULL OR ends > $3)
    RETURNING account_id AS "accountId", role`,
};

/** Ends a grant now; whose it was, or null where there is none that the viewer may end. */
export async function endGrant(
  tx: Transaction,
  { bodyId, grantId }: GrantRef,
  endedBy: string,
  now: Date,
): Promise<{ readonly accountId: string; readonly role: Held["role"] } | null> {
  const rows = await tx.rows<{ accountId: string; role: Held["role"] }>(end, [
    bodyId,
    grantId,
    now.toISOString(),
    endedBy,
  ]);
  return rows[0] ?? null;
}

const administrators = {
  name: "role-grants-administrators",
  text: `SELECT g.id FROM role_grant g JOIN account a ON a.id = g.account_id AND a.deleted IS NULL
    WHERE g.role = 'administrator' AND g.body_id = $1::uuid AND g.starts <= $2 AND g.ends IS NULL
    ORDER BY g.id FOR UPDATE OF g`,
};

/** The grants by which a body, or by its stand-in id the whole installation, is governed without end; locked, so that not all of them end at once. */
export async function administratorsOf(tx: Transaction, bodyId: string, now: Date): Promise<string[]> {
  return (await tx.rows<{ id: string }>(administrators, [bodyId, now.toISOString()])).map((row) => row.id);
}

/** A role as the page of accesses lists it. Moments are ISO. */
export interface ListedGrant extends Held, GrantRef {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly committee: string | null;
  readonly starts: string;
  readonly ends: string | null;
  readonly givenBy: string | null;
}

const listed = {
  name: "role-grants-listed",
  text: `SELECT g.body_id AS "bodyId", g.id AS "grantId", g.committee_id AS "committeeId", g.role, g.starts, g.ends,
      a.id AS "accountId", a.name, a.email, c.name AS committee, b.name AS "givenBy"
    FROM role_grant g JOIN account a ON a.id = g.account_id AND a.deleted IS NULL
      LEFT JOIN committee c ON c.body_id = g.body_id AND c.id = g.committee_id
      LEFT JOIN account b ON b.id = g.given_by
    WHERE (g.ends IS NULL OR g.ends > greatest($1, g.starts)) AND traad_has('read_access', g.body_id)
    ORDER BY a.name COLLATE "da-x-icu", a.id, g.body_id, c.name COLLATE "da-x-icu" NULLS FIRST, g.role`,
};

/** Every role held now or later that the viewer may know of. */
export async function listGrants(tx: Transaction, now: Date): Promise<ListedGrant[]> {
  return tx.rows<ListedGrant>(listed, [now.toISOString()]);
}
