import { spellingDistance } from "../../../danish/distance.ts";
import type { Lexicon } from "../../../store/queries/offers/lexicon.ts";

const shortest = 5;
const longWord = 8; // a word of so many letters may be two letters wrong

const trigrams = (word: string): string[] => {
  const padded = `  ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
};

interface Spelled {
  readonly byTrigram: ReadonlyMap<string, readonly string[]>;
}

const made = new WeakMap<Lexicon, Spelled>();

function spelledOf(lexicon: Lexicon): Spelled {
  const known = made.get(lexicon);
  if (known !== undefined) return known;
  const byTrigram = new Map<string, string[]>();
  for (const word of lexicon.words.keys()) {
    if (word.length < shortest - 1) continue;
    for (const each of new Set(trigrams(word))) byTrigram.set(each, [...(byTrigram.get(each) ?? []), word]);
  }
  const spelled = { byTrigram };
  made.set(lexicon, spelled);
  return spelled;
}

/**
 * The vocabulary's word that a misspelt one most likely is: among those that share most of its runs of three letters, the
 * one with the fewest letters changed. Null: none is near. Takes small letters.
 */
export function nearTerm(lexicon: Lexicon, word: string): string | null {
  if (word.length < shortest || word.length > 40) return null;
  const shared = new Map<string, number>();
  for (const each of new Set(trigrams(word))) {
    for (const candidate of spelledOf(lexicon).byTrigram.get(each) ?? []) {
      shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
  }
  const most = word.length >= longWord ? 2 : 1;
  let best: { word: string; distance: number; shared: number } | null = null;
  for (const [candidate, count] of shared) {
    if (count < 2 || Math.abs(candidate.length - word.length) > most) continue;
    const distance = spellingDistance(word, candidate, most);
    if (distance > most || distance === 0) continue;
    const nearer = best === null || distance < best.distance || (distance === best.distance && count > best.shared);
    if (nearer) best = { word: candidate, distance, shared: count };
  }
  return best?.word ?? null;
}
