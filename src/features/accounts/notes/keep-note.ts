import { mostNotes, type SealedNote } from "../../../records/private-note.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { noteKey } from "../../../store/queries/notes/note-keys.ts";
import { countNotes, type KeptNote, keepNoteRow, noteOf } from "../../../store/queries/notes/private-notes.ts";
import type { Store } from "../../../store/transaction.ts";
import type { SignedIn } from "../session.ts";

/** What became of a note: kept as this revision, or `theirs`: another device has written it meanwhile, and it stands. */
export type NoteOutcome = { readonly revision: number } | { readonly theirs: KeptNote };

/**
 * Keeps a note of one's own, in cipher as the browser made it. Nothing is overwritten: where it was written from another
 * revision than the newest, the newest is answered, and whoever has the key says what is to stand. The same again is no
 * new revision. Problems: the notes were begun anew meanwhile, there are too many.
 */
export function keepNote(store: Store, who: SignedIn, note: SealedNote, now: Date): Promise<NoteOutcome | Problem> {
  const { accountId } = who.viewer;
  return store.as(who.viewer, async (tx) => {
    // Locks the key: what two devices send at once comes one after the other.
    const key = await noteKey(tx, accountId);
    if (key?.id !== note.keyId) return problem("problem.note-key-changed");
    const there = await noteOf(tx, accountId, note.id);
    if (there !== null && there.content === note.content) return { revision: there.revision };
    if ((there?.revision ?? 0) !== note.base) {
      return there === null ? problem("problem.note-key-changed") : { theirs: there };
    }
    if (there === null && (await countNotes(tx, accountId)) >= mostNotes) return problem("problem.notes-too-many");
    return { revision: await keepNoteRow(tx, accountId, note, now.toISOString()) };
  });
}
