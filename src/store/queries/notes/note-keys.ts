import type { NoteKey } from "../../../records/private-note.ts";
import type { Transaction } from "../../transaction.ts";

/** The key of an account's notes, with how often it was put in cipher. */
export type StoredNoteKey = NoteKey & { readonly revision: number };

const find = {
  name: "notes-key",
  text: "SELECT id, revision, salt, iterations, wrapped FROM note_key WHERE account_id = $1 FOR UPDATE",
};

/** The key of the account that acts, locked until the transaction ends; null where it has none. */
export async function noteKey(tx: Transaction, accountId: string): Promise<StoredNoteKey | null> {
  const [found] = await tx.rows<StoredNoteKey>(find, [accountId]);
  return found ?? null;
}

const add = {
  name: "notes-add-key",
  text: `INSERT INTO note_key (account_id, id, revision, salt, iterations, wrapped, created, modified)
    VALUES ($1, $2, 1, $3, $4, $5, $6, $6) ON CONFLICT (account_id) DO NOTHING RETURNING 1`,
};

/** Keeps the first key; false where there is one meanwhile. */
export async function addNoteKey(tx: Transaction, accountId: string, key: NoteKey, at: string): Promise<boolean> {
  const { id, salt, iterations, wrapped } = key;
  return (await tx.rows(add, [accountId, id, salt, iterations, wrapped, at])).length > 0;
}

const change = {
  name: "notes-change-key",
  text: `UPDATE note_key SET revision = revision + 1, salt = $3, iterations = $4, wrapped = $5, modified = $6
    WHERE account_id = $1 AND id = $2`,
};

/** Puts the same key in cipher under another passphrase. */
export async function changeNoteKey(tx: Transaction, accountId: string, key: NoteKey, at: string): Promise<void> {
  const { id, salt, iterations, wrapped } = key;
  await tx.rows(change, [accountId, id, salt, iterations, wrapped, at]);
}

const remove = {
  name: "notes-remove-key",
  text: "DELETE FROM note_key WHERE account_id = $1 AND id = $2 RETURNING 1",
};

/** Removes the key, and with it all notes; false where it is not the account's. */
export async function removeNoteKey(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  return (await tx.rows(remove, [accountId, id])).length > 0;
}
