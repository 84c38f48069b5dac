import { smallLetters } from "../../danish/letters.ts";
import { wordsIn } from "../../danish/words.ts";
import { type WrittenWords, writtenWords } from "../../store/queries/search/written-words.ts";
import type { Store, Transaction } from "../../store/transaction.ts";

/** The words of names and titles in small letters, each as it is shown and how often it stands there. */
export type Vocabulary = ReadonlyMap<string, { readonly shown: string; readonly times: number }>;

/** Reads the words of names and titles. Names keep their capital. */
export function vocabularyOf(written: WrittenWords): Vocabulary {
  const known = new Map<string, { readonly shown: string; times: number }>();
  const read = (texts: readonly string[], show: (text: string) => string) => {
    for (const text of texts) {
      for (const word of wordsIn(text)) {
        const small = smallLetters(word.text);
        const entry = known.get(small);
        if (entry === undefined) known.set(small, { shown: show(word.text), times: 1 });
        else entry.times += 1;
      }
    }
  };
  read(written.names, (text) => text);
  read(written.titles, smallLetters);
  return known;
}

interface Kept {
  readonly until: number;
  readonly vocabulary: Promise<Vocabulary>;
}

const kept = new WeakMap<Store, Kept>();
// Reading and counting some thousand texts takes longer than most searches. What was just published may be misspelt
// for so many milliseconds without a hint; what was just withdrawn is not offered, since the index is asked for it.
const lifetime = 20_000;

/** The vocabulary of a store's newest texts, at most twenty seconds old. */
export async function vocabularyNow(store: Store, tx: Transaction): Promise<Vocabulary> {
  const now = performance.now();
  const known = kept.get(store);
  if (known !== undefined && known.until > now) return known.vocabulary;
  const vocabulary = writtenWords(tx).then(vocabularyOf);
  kept.set(store, { until: now + lifetime, vocabulary });
  vocabulary.catch(() => kept.delete(store));
  return vocabulary;
}
