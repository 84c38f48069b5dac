import { wordList } from "../../danish/word-list.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyzæøå"];
const longest = 30;

/** Words of the Danish word list that are one letter away from a word: one too many, too few, wrong, or two swapped. */
export function spellingsOf(word: string): string[] {
  if (word.length < 4 || word.length > longest) return [];
  const words = wordList();
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const swapped = tail.length > 1 ? [`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`] : [];
    const less = tail === "" ? [] : [head + tail.slice(1)];
    const changed = tail === "" ? [] : letters.map((letter) => head + letter + tail.slice(1));
    const more = letters.map((letter) => head + letter + tail);
    for (const near of [...swapped, ...less, ...more, ...changed]) if (words.has(near)) found.add(near);
  }
  found.delete(word);
  return [...found];
}
