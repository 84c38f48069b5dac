import type { Transaction } from "../../transaction.ts";
import type { Receiver } from "./decided-items.ts";

/** An address of a committee's address book. */
export interface CommitteeReceiver extends Receiver {
  readonly id: string;
  readonly committeeId: string;
}

/** A committee that decisions can be sent on to. */
export interface SendingCommittee {
  readonly id: string;
  readonly name: string;
}

const committees = {
  name: "sending-committees",
  text: `SELECT id, name FROM committee WHERE body_id = $1 AND deleted IS NULL ORDER BY name COLLATE "da-x-icu", id`,
};

/** A body's committees, by name. */
export async function sendingCommittees(tx: Transaction, bodyId: string): Promise<SendingCommittee[]> {
  return tx.rows<SendingCommittee>(committees, [bodyId]);
}

const all = {
  name: "sending-receivers",
  text: `SELECT id, committee_id AS "committeeId", name, email FROM committee_receiver
    WHERE body_id = $1 AND deleted IS NULL ORDER BY name COLLATE "da-x-icu", email`,
};

/** A body's address books, by name. */
export async function committeeReceivers(tx: Transaction, bodyId: string): Promise<CommitteeReceiver[]> {
  return tx.rows<CommitteeReceiver>(all, [bodyId]);
}

const insert = {
  name: "sending-add-receiver",
  text: `INSERT INTO committee_receiver (body_id, id, committee_id, name, email, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $6)
    ON CONFLICT (body_id, committee_id, email) WHERE deleted IS NULL DO UPDATE SET name = excluded.name, modified = excluded.modified`,
};

/** Adds an address to a committee's book; where it is there, it gets the name. */
export async function addCommitteeReceiver(
  tx: Transaction,
  bodyId: string,
  { id, committeeId, name, email }: CommitteeReceiver,
  at: string,
): Promise<void> {
  await tx.rows(insert, [bodyId, id, committeeId, name, email, at]);
}

const remove = {
  name: "sending-remove-receiver",
  text: `UPDATE committee_receiver SET deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2 AND deleted IS NULL RETURNING id`,
};

/** Takes an address out of its book; false where it is in none. */
export async function removeCommitteeReceiver(
  tx: Transaction,
  bodyId: string,
  id: string,
  at: string,
): Promise<boolean> {
  return (await tx.rows(remove, [bodyId, id, at])).length > 0;
}
