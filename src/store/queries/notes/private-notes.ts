import type { SealedNote } from "../../../records/private-note.ts";
import type { Transaction } from "../../transaction.ts";

/** A note as it is kept. */
export interface KeptNote {
  readonly id: string;
  readonly revision: number;
  readonly content: string;
}

const ofMeeting = {
  name: "notes-of-meeting",
  text: "SELECT id, revision, content FROM private_note WHERE account_id = $1 AND meeting_id = $2 ORDER BY id",
};

/** The notes of the account that acts for a meeting. */
export async function notesOfMeeting(tx: Transaction, accountId: string, meetingId: string): Promise<KeptNote[]> {
  return tx.rows<KeptNote>(ofMeeting, [accountId, meetingId]);
}

const one = {
  name: "notes-one",
  text: "SELECT id, revision, content FROM private_note WHERE account_id = $1 AND id = $2",
};

export async function noteOf(tx: Transaction, accountId: string, id: string): Promise<KeptNote | null> {
  const [found] = await tx.rows<KeptNote>(one, [accountId, id]);
  return found ?? null;
}

const count = { name: "notes-count", text: "SELECT count(*)::int AS notes FROM private_note WHERE account_id = $1" };

/** How many notes the account that acts has. */
export async function countNotes(tx: Transaction, accountId: string): Promise<number> {
  return (await tx.rows<{ notes: number }>(count, [accountId]))[0]?.notes ?? 0;
}

const keep = {
  name: "notes-keep",
  text: `INSERT INTO private_note AS kept (account_id, id, key_id, meeting_id, revision, content, created, modified)
    VALUES ($1, $2, $3, $4, 1, $5, $6, $6)
    ON CONFLICT (account_id, id) DO UPDATE SET revision = kept.revision + 1, content = excluded.content,
      modified = excluded.modified
    RETURNING revision`,
};

/** Keeps a note, and says which revision it now is. */
export async function keepNoteRow(tx: Transaction, accountId: string, note: SealedNote, at: string): Promise<number> {
  const { id, keyId, meetingId, content } = note;
  const [kept] = await tx.rows<{ revision: number }>(keep, [accountId, id, keyId, meetingId, content, at]);
  if (kept === undefined) throw new Error(`The note ${id} was not kept.`);
  return kept.revision;
}
