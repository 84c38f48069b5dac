import { randomUUID } from "node:crypto";
import type { Transaction } from "../../transaction.ts";

export const seatRoles = ["chair", "vice-chair", "member", "substitute"] as const;

/** A person's place in a committee in a term. Days are ISO, both included. */
export interface Seat {
  readonly id: string;
  readonly committeeId: string;
  readonly committee: string;
  readonly role: (typeof seatRoles)[number];
  readonly name: string;
  /** Empty where none is stated. */
  readonly party: string;
  readonly accountId: string | null;
  readonly starts: string;
  readonly ends: string;
}

const ofTerm = {
  name: "seats-of-term",
  text: `SELECT s.id, s.committee_id AS "committeeId", c.name AS committee, s.role, s.name, s.party,
      s.account_id AS "accountId", s.starts, s.ends
    FROM seat s JOIN committee c ON c.body_id = s.body_id AND c.id = s.committee_id
    WHERE s.body_id = $1::uuid AND s.term_id = $2::uuid AND s.deleted IS NULL
    ORDER BY c.name COLLATE "da-x-icu", c.id, array_position(ARRAY['chair', 'vice-chair', 'member', 'substitute'], s.role),
      s.name COLLATE "da-x-icu", s.id`,
};

/** The seats of a term, by committee, chair first. */
export async function seatsOf(tx: Transaction, bodyId: string, termId: string): Promise<Seat[]> {
  return tx.rows<Seat>(ofTerm, [bodyId, termId]);
}

export type NewSeat = Omit<Seat, "id" | "committee">;

const add = {
  name: "seats-add",
  text: `INSERT INTO seat (body_id, id, term_id, committee_id, role, name, party, account_id, starts, ends, created, modified)
    SELECT $1::uuid, $2::uuid, $3::uuid, c.id, $5, $6, $7, $8::uuid, $9, $10, $11, $11
    FROM committee c WHERE c.body_id = $1::uuid AND c.id = $4::uuid AND c.deleted IS NULL RETURNING id`,
};

/** Adds a seat; its id, or null where the body has no such committee. */
export async function addSeatRow(
  tx: Transaction,
  bodyId: string,
  termId: string,
  seat: NewSeat,
  now: Date,
): Promise<string | null> {
  const { committeeId, role, name, party, accountId, starts, ends } = seat;
  const values = [
    bodyId,
    randomUUID(),
    termId,
    committeeId,
    role,
    name,
    party,
    accountId,
    starts,
    ends,
    now.toISOString(),
  ];
  return (await tx.rows<{ id: string }>(add, values))[0]?.id ?? null;
}

const end = {
  name: "seats-end",
  text: `UPDATE seat SET ends = greatest(starts, $3::date), deleted = CASE WHEN $4 THEN $5::timestamptz END, modified = $5
    WHERE body_id = $1::uuid AND id = $2::uuid AND deleted IS NULL`,
};

/** Ends a seat with a day; one that was never taken up is removed. */
export async function endSeatRow(
  tx: Transaction,
  bodyId: string,
  seatId: string,
  { lastDay, removed }: { readonly lastDay: string; readonly removed: boolean },
  now: Date,
): Promise<void> {
  await tx.rows(end, [bodyId, seatId, lastDay, removed, now.toISOString()]);
}

const endGrants = {
  name: "seats-end-grants",
  text: `UPDATE role_grant SET ends = greatest(starts, $3), ended_by = $4::uuid, modified = $5
    WHERE body_id = $1::uuid AND seat_id = $2::uuid AND (ends IS NULL OR ends > $3)`,
};

/** Ends the role that is held by a seat, from a moment on. */
export async function endGrantsOfSeat(
  tx: Transaction,
  bodyId: string,
  seatId: string,
  from: Date,
  by: string | null,
  now: Date,
): Promise<void> {
  await tx.rows(endGrants, [bodyId, seatId, from.toISOString(), by, now.toISOString()]);
}

const ofMeeting = {
  name: "seats-of-meeting",
  text: `SELECT s.name, nullif(s.party, '') AS party, s.account_id AS "accountId", p.person_id AS "personId"
    FROM meeting m
      JOIN seat s ON s.body_id = m.body_id AND s.committee_id = m.committee_id AND s.deleted IS NULL
        AND s.role <> 'substitute' AND m.day BETWEEN s.starts AND s.ends
      JOIN term t ON t.body_id = s.body_id AND t.id = s.term_id AND t.deleted IS NULL AND t.constituted IS NOT NULL
      LEFT JOIN person_account p ON p.body_id = s.body_id AND p.account_id = s.account_id AND p.ended IS NULL
    WHERE m.body_id = $1::uuid AND m.id = $2::uuid
    ORDER BY array_position(ARRAY['chair', 'vice-chair', 'member'], s.role), s.name COLLATE "da-x-icu", s.id`,
};

/** Who had a seat in a meeting's committee on its day, chair first; `personId` where the account of the seat is a person's. */
export async function seatsOfMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<{ name: string; party: string | null; accountId: string | null; personId: string | null }[]> {
  return tx.rows(ofMeeting, [bodyId, meetingId]);
}
