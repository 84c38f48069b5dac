import type { NoteKey } from "../../../records/private-note.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { addNoteKey, changeNoteKey, noteKey } from "../../../store/queries/notes/note-keys.ts";
import type { Store } from "../../../store/transaction.ts";
import type { SignedIn } from "../session.ts";

/**
 * Keeps the key of one's notes as the browser has put it in cipher: the first one (`base` 0), or the same key under
 * another passphrase. A problem where another device has chosen or changed it meanwhile.
 */
export function keepNoteKey(
  store: Store,
  who: SignedIn,
  { key, base }: { readonly key: NoteKey; readonly base: number },
  now: Date,
): Promise<Problem | null> {
  const { accountId } = who.viewer;
  const at = now.toISOString();
  return store.as(who.viewer, async (tx) => {
    const there = await noteKey(tx, accountId);
    if (there === null) {
      if (base !== 0) return problem("problem.note-key-changed");
      return (await addNoteKey(tx, accountId, key, at)) ? null : problem("problem.note-key-changed");
    }
    if (there.revision !== base || there.id !== key.id) return problem("problem.note-key-changed");
    await changeNoteKey(tx, accountId, key, at);
    return null;
  });
}
