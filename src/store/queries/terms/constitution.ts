import type { Held } from "../../../access/viewer.ts";
import type { Transaction } from "../../transaction.ts";

/** A role in a committee, or in all of a body's, that a new term ends. Moments are ISO. */
export interface EndingGrant extends Held {
  readonly id: string;
  readonly name: string;
  readonly committee: string | null;
}

const ending = {
  name: "constitution-ending",
  text: `SELECT g.id, g.role, g.body_id AS "bodyId", g.committee_id AS "committeeId", c.name AS committee, a.name
    FROM role_grant g JOIN account a ON a.id = g.account_id
      LEFT JOIN committee c ON c.body_id = g.body_id AND c.id = g.committee_id
      LEFT JOIN seat s ON s.body_id = g.body_id AND s.id = g.seat_id
    WHERE g.body_id = $1::uuid AND g.role IN ('member', 'substitute', 'chair') AND g.starts < $2
      AND (g.ends IS NULL OR g.ends > $2) AND s.term_id IS DISTINCT FROM $3::uuid
    ORDER BY c.name COLLATE "da-x-icu" NULLS FIRST, a.name COLLATE "da-x-icu", g.id`,
};

/** The roles of members, substitutes and chairs that are still held at a moment, and not by a seat in the term. */
export async function grantsEnding(tx: Transaction, bodyId: string, at: Date, termId: string): Promise<EndingGrant[]> {
  return tx.rows<EndingGrant>(ending, [bodyId, at.toISOString(), termId]);
}

const end = {
  name: "constitution-end",
  text: `UPDATE role_grant SET ended_from = ends, ends = $3, ended_for = $4::uuid, ended_by = $5::uuid, modified = $6
    WHERE body_id = $1::uuid AND id = ANY ($2::uuid[])`,
};

/** Ends grants for a term, remembering when they would have ended. */
export async function endForTerm(
  tx: Transaction,
  bodyId: string,
  grants: readonly EndingGrant[],
  { at, termId, by }: { readonly at: Date; readonly termId: string; readonly by: string | null },
  now: Date,
): Promise<void> {
  const ids = grants.map(({ id }) => id);
  await tx.rows(end, [bodyId, ids, at.toISOString(), termId, by, now.toISOString()]);
}

const begin = {
  name: "constitution-begin",
  text: `INSERT INTO role_grant (body_id, id, account_id, committee_id, role, starts, ends, given_by, created, modified, seat_id)
    SELECT $1::uuid, gen_random_uuid(), account, committee, role, starts, ends, $3::uuid, $4, $4, seat
    FROM jsonb_to_recordset($2::jsonb) AS given (account uuid, committee uuid, role text, starts timestamptz, ends timestamptz, seat uuid)`,
};

/** A role that begins with a seat. */
export interface BeginningGrant {
  readonly account: string;
  readonly committee: string;
  readonly role: "member" | "substitute" | "chair";
  readonly starts: string;
  readonly ends: string;
  readonly seat: string;
}

export async function beginBySeat(
  tx: Transaction,
  bodyId: string,
  grants: readonly BeginningGrant[],
  by: string | null,
  now: Date,
): Promise<void> {
  await tx.rows(begin, [bodyId, JSON.stringify(grants), by, now.toISOString()]);
}

const undo = {
  name: "constitution-undo",
  text: `UPDATE role_grant SET ends = ended_from, ended_for = NULL, ended_from = NULL, ended_by = NULL, modified = $3
    WHERE body_id = $1::uuid AND ended_for = $2::uuid`,
};
const unbegin = {
  name: "constitution-unbegin",
  text: `UPDATE role_grant g SET ends = least(g.ends, greatest(g.starts, $3)), ended_by = $4::uuid, modified = $3
    FROM seat s WHERE s.body_id = g.body_id AND s.id = g.seat_id AND s.term_id = $2::uuid AND g.body_id = $1::uuid`,
};

/** Takes back what a term ended and began: the old roles are held as before, the new ones from now on by nobody. */
export async function undoForTerm(
  tx: Transaction,
  bodyId: string,
  termId: string,
  by: string | null,
  now: Date,
): Promise<void> {
  await tx.rows(undo, [bodyId, termId, now.toISOString()]);
  await tx.rows(unbegin, [bodyId, termId, now.toISOString(), by]);
}
