import { type Problem, problem } from "../../../records/problem.ts";
import { removeNoteKey } from "../../../store/queries/notes/note-keys.ts";
import type { Store } from "../../../store/transaction.ts";
import type { SignedIn } from "../session.ts";

/** Removes one's key and every note it opens, for good. A problem where another device has begun anew meanwhile. */
export function beginNotesAnew(store: Store, who: SignedIn, keyId: string): Promise<Problem | null> {
  return store.as(who.viewer, async (tx) =>
    (await removeNoteKey(tx, who.viewer.accountId, keyId)) ? null : problem("problem.note-key-changed"),
  );
}
