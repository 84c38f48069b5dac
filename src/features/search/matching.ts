import { changesVowel } from "../../danish/stems.ts";
import { partedNumbersIn, type Word, wordsIn } from "../../danish/words.ts";
import { numberBeginning, numberLexemes, partStemsOf, stemOf } from "../../store/queries/search/lexemes.ts";
import type { Wanted } from "../../store/queries/search/meaning.ts";

/** Where a text holds something wanted; `term` is its number among the wanted. UTF-16 offsets, half open. */
export interface Match {
  readonly term: number;
  readonly from: number;
  readonly to: number;
}

/** Finds what is wanted in texts, as the index does. Made once for a question. */
export function matcherOf(wanted: readonly Wanted[]): (text: string) => Match[] {
  const terms = new Map<string, number>();
  wanted.forEach((one, term) => {
    if (one.kind === "word") for (const stem of one.stems) if (!terms.has(stem)) terms.set(stem, term);
  });
  const beginnings = beginningsOf([...terms.keys()]);
  const inOrder = wanted.some((one) => one.kind !== "word");
  return (text) => {
    const found = beginnings === null ? [] : findWords(text, terms, beginnings);
    const words = inOrder ? wordsIn(text) : [];
    wanted.forEach((one, term) => {
      if (one.kind !== "word") findPhrase(words, one.words, term, found);
      if (one.kind === "number") findNumber(text, one.parts, term, found);
    });
    return found.sort((a, b) => a.from - b.from || b.to - a.to);
  };
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/aa/g, "(?:aa|å)"],
  [/ae/g, "(?:ae|æ|ä)"],
  [/oe/g, "(?:oe|ø|ö)"],
];

/**
 * A pattern for where a word may begin to be one that is looked for, so that only few words of a text are stemmed:
 * the first letters of each stem, however they are spelt. The last two are left out since endings change them
 * (*regel, regler*); words whose vowel changes (*barn, børn*) and other letters than a-z are let through by one letter.
 */
function beginningsOf(stems: readonly string[]): RegExp | null {
  if (stems.length === 0) return null;
  const patterns = stems.map((stem) => {
    if (!/^[a-z0-9]+$/.test(stem)) return "[^\\sa-z]";
    const first = changesVowel(stem) ? stem.slice(0, 1) : stem.slice(0, Math.max(2, stem.length - 2));
    // *forlo-eb*: half of an ø stands for nothing.
    const halved = /^(?:aa|ae|oe)/.test(stem.slice(first.length - 1)) && first.length > 1;
    return spellings.reduce(
      (pattern, [letters, either]) => pattern.replace(letters, either),
      halved ? first.slice(0, -1) : first,
    );
  });
  return new RegExp(patterns.join("|"), "giu");
}

function findWords(text: string, terms: ReadonlyMap<string, number>, beginnings: RegExp): Match[] {
  const found: Match[] = [];
  beginnings.lastIndex = 0;
  for (let hit = beginnings.exec(text); hit !== null; hit = beginnings.exec(text)) {
    const word = wordAround(text, hit.index);
    if (word === null) {
      beginnings.lastIndex = hit.index + Math.max(1, hit[0].length);
      continue;
    }
    const term = termOf(word.text, terms);
    if (term !== undefined) found.push({ term, from: word.from, to: word.to });
    beginnings.lastIndex = Math.max(word.to, hit.index + 1);
  }
  return found;
}

const inWord = /[\p{L}\p{M}\p{N}]/u;
const longestWord = 64;

/** The word a place in a text lies in; null where it lies in none, or in a run that is no word. */
function wordAround(text: string, at: number): Word | null {
  let from = at;
  let to = at;
  while (from > 0 && at - from < longestWord && inWord.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - at < longestWord && inWord.test(text.charAt(to))) to += 1;
  return to > from && to - from <= longestWord ? { text: text.slice(from, to), from, to } : null;
}

function termOf(written: string, terms: ReadonlyMap<string, number>): number | undefined {
  const whole = terms.get(stemOf(written));
  if (whole !== undefined || written.length < 7) return whole;
  const part = partStemsOf(written).find((one) => terms.has(one));
  return part === undefined ? undefined : terms.get(part);
}

function findPhrase(
  words: readonly Word[],
  phrase: readonly (readonly string[])[],
  term: number,
  found: Match[],
): void {
  if (phrase.length === 0) return;
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (!phrase.every((stems, n) => stems.includes(stemOf(words[at + n]?.text ?? "")))) continue;
    found.push({ term, from: words[at]?.from ?? 0, to: words[at + phrase.length - 1]?.to ?? 0 });
  }
}

function findNumber(text: string, parts: readonly string[], term: number, found: Match[]): void {
  const start = numberBeginning(parts);
  for (const number of partedNumbersIn(text)) {
    if (numberLexemes(number.parts).some((lexeme) => lexeme.startsWith(start))) found.push({ term, ...number });
  }
}
