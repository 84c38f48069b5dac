import { spellingDistance } from "../../danish/distance.ts";
import { smallLetters } from "../../danish/letters.ts";
import type { Vocabulary } from "./vocabulary.ts";

const shortest = 4;
const longWord = 8; // a word of so many letters may be two letters wrong
const longest = 40;

/** The words of a vocabulary that are spelt nearly as a word, the nearest first, the more frequent first among equals. */
export function nearWords(word: string, vocabulary: Vocabulary): string[] {
  const asked = smallLetters(word);
  if (asked.length < shortest || asked.length > longest) return [];
  const most = asked.length >= longWord ? 2 : 1;
  const near: { shown: string; times: number; distance: number }[] = [];
  for (const [small, { shown, times }] of vocabulary) {
    const distance = spellingDistance(asked, small, most);
    if (distance > 0 && distance <= most) near.push({ shown, times, distance });
  }
  return near.sort((a, b) => a.distance - b.distance || b.times - a.times).map((one) => one.shown);
}
