import { spellingDistance } from "../../danish/distance.ts";
import { smallLetters } from "../../danish/letters.ts";
import { wordsIn } from "../../danish/words.ts";
import type { WrittenWords } from "../../store/queries/search/written-words.ts";

const shortest = 4;
const longWord = 8; // a word of so many letters may be two letters wrong
const longest = 40;

/**
 * The words of names and titles that are spelt nearly as a word, the nearest first, the more frequent first among
 * equals. Names keep their capital.
 */
export function nearWords(word: string, written: WrittenWords): string[] {
  const asked = smallLetters(word);
  if (asked.length < shortest || asked.length > longest) return [];
  const most = asked.length >= longWord ? 2 : 1;
  const known = new Map<string, { shown: string; times: number }>();
  const read = (texts: readonly string[], show: (text: string) => string) => {
    for (const { text } of texts.flatMap(wordsIn)) {
      const small = smallLetters(text);
      const entry = known.get(small) ?? { shown: show(text), times: 0 };
      entry.times += 1;
      known.set(small, entry);
    }
  };
  read(written.names, (text) => text);
  read(written.titles, smallLetters);
  const near: { shown: string; times: number; distance: number }[] = [];
  for (const [small, entry] of known) {
    const distance = spellingDistance(asked, small, most);
    if (distance > 0 && distance <= most) near.push({ ...entry, distance });
  }
  return near.sort((a, b) => a.distance - b.distance || b.times - a.times).map((one) => one.shown);
}
