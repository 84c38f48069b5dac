import { canonical } from "../../../seal/canonical.ts";
import { type Entry, isKeyEntry, isMinutesEntry, type MinutesEntry } from "../../../seal/entry.ts";
import type { Transaction } from "../../transaction.ts";

/** An entry as it is stored, signed. */
export interface ChainRow<Of extends Entry = Entry> {
  readonly entry: Of;
  readonly hash: string;
  readonly signature: string;
  readonly key: string;
}

interface Stored extends Omit<ChainRow, "entry"> {
  readonly entry: string;
}

const columns = "entry, hash, signature, key";
// Not looked at again: what was changed outside the program is for verification to find, which reads everything.
const rowOf = (row: Stored): ChainRow => ({ ...row, entry: JSON.parse(row.entry) as Entry });

const lock = {
  name: "seal-lock-chain",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad chain ' || $1, 0))",
};
const keyStays = {
  name: "seal-key-stays",
  text: "SELECT pg_advisory_xact_lock_shared(hashtextextended('traad seal key', 0))",
};
const keyMoves = {
  name: "seal-key-moves",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad seal key', 0))",
};

/** Waits until nobody adds to any chain, and lets nobody begin until the transaction ends: the key is being changed. */
export async function lockKey(tx: Transaction): Promise<void> {
  await tx.rows(keyMoves);
}

const lasts = {
  name: "seal-last-entries",
  text: `SELECT DISTINCT ON (body_id) ${columns} FROM chain_entry ORDER BY body_id, number DESC`,
};

/** The last entry of each chain. */
export async function lastEntries(tx: Transaction): Promise<ChainRow[]> {
  return (await tx.rows<Stored>(lasts)).map(rowOf);
}

const last = {
  name: "seal-last-entry",
  text: `SELECT ${columns} FROM chain_entry WHERE body_id = $1 ORDER BY number DESC LIMIT 1`,
};

/**
 * Waits until nobody else adds to the body's chain, and gives its last entry. Held until the transaction ends, as is the
 * key that signs: it is not changed meanwhile.
 */
export async function lockChain(tx: Transaction, bodyId: string): Promise<ChainRow | null> {
  await tx.rows(keyStays);
  await tx.rows(lock, [bodyId]);
  const [row] = await tx.rows<Stored>(last, [bodyId]);
  return row === undefined ? null : rowOf(row);
}

const insert = {
  name: "seal-add-entry",
  text: `INSERT INTO chain_entry (body_id, number, kind, meeting_id, minutes_id, person_id, entry, hash, signature, key, created)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

const show = {
  name: "seal-show-head",
  text: `INSERT INTO public_chain_head (body_id, length, hash, signature, key, at) VALUES ($1, $2, $3, $4, $5, $6)`,
};

const showKey = {
  name: "seal-show-key",
  text: `INSERT INTO public_chain_key (body_id, number, entry, hash, signature, key, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

/** Adds an entry, and shows strangers the head it makes; one about keys they see whole. */
export async function addEntry(tx: Transaction, { entry, hash, signature, key }: ChainRow): Promise<void> {
  const { body, number, kind, at } = entry;
  const { meeting, minutes } = isMinutesEntry(entry) ? entry : { meeting: null, minutes: null };
  const person = "person" in entry ? entry.person : null;
  const values = [body, number, kind, meeting, minutes, person, canonical(entry), hash, signature, key, at];
  await tx.rows(insert, values);
  await tx.rows(show, [body, number, hash, signature, key, at]);
  if (isKeyEntry(entry)) await tx.rows(showKey, [body, number, canonical(entry), hash, signature, key, at]);
}

const all = {
  name: "seal-chain",
  text: `SELECT ${columns} FROM chain_entry WHERE body_id = $1 ORDER BY number`,
};

/** A body's chain, in order. */
export async function chainOf(tx: Transaction, bodyId: string): Promise<ChainRow[]> {
  return (await tx.rows<Stored>(all, [bodyId])).map(rowOf);
}

const about = {
  name: "seal-entries-of-meeting",
  text: `SELECT ${columns} FROM chain_entry WHERE body_id = $1 AND meeting_id = $2 ORDER BY number`,
};

/** What was done to a meeting's minutes, in order. */
export async function entriesOfMeeting(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
): Promise<ChainRow<MinutesEntry>[]> {
  // The query asks for a meeting, which no entry about keys has.
  return (await tx.rows<Stored>(about, [bodyId, meetingId])).map(rowOf) as ChainRow<MinutesEntry>[];
}

const approval = {
  name: "seal-approval",
  text: `SELECT ${columns} FROM chain_entry WHERE body_id = $1 AND minutes_id = $2 AND person_id = $3 AND kind = 'approval'`,
};

/** A person's approval of fixed minutes; null where there is none. */
export async function approvalOf(
  tx: Transaction,
  bodyId: string,
  minutesId: string,
  personId: string,
): Promise<ChainRow | null> {
  const [row] = await tx.rows<Stored>(approval, [bodyId, minutesId, personId]);
  return row === undefined ? null : rowOf(row);
}
