import { foldLetters, smallLetters } from "../../danish/letters.ts";
import { stemWord } from "../../danish/stems.ts";
import { isStopWord } from "../../danish/stop-words.ts";
import { wordsIn } from "../../danish/words.ts";

/** No sentence of a promise has more words that tell it from others; the rest of a monstrous one is not compared. */
const mostWords = 300;

/** The words that tell a promise from others: stems, without those that stand everywhere. */
export function promiseWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text: word } of wordsIn(smallLetters(text))) {
    const stem = foldLetters(stemWord(word));
    if (stem !== "" && !isStopWord(stem)) words.add(stem);
    if (words.size >= mostWords) break;
  }
  return words;
}

/** How alike two sets of words are, 0 to 1: what they share, of what they hold together on average (Dice). */
export function wordLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
