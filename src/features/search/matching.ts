import { partedNumbersIn, type Word, wordsIn } from "../../danish/words.ts";
import { knownWord, numberLexemes, partStemsOf, stemOf } from "../../store/queries/search/lexemes.ts";
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
  return (text) => {
    const words = wordsIn(text);
    const found: Match[] = [];
    if (terms.size > 0) {
      for (const word of words) {
        const term = termOf(word.text, terms);
        if (term !== undefined) found.push({ term, from: word.from, to: word.to });
      }
    }
    wanted.forEach((one, term) => {
      if (one.kind !== "word") findPhrase(words, one.words, term, found);
      if (one.kind === "number") findNumber(text, one.parts, term, found);
    });
    return found.sort((a, b) => a.from - b.from || b.to - a.to);
  };
}

function termOf(written: string, terms: ReadonlyMap<string, number>): number | undefined {
  const { stem, folded } = knownWord(written);
  const whole = terms.get(stem);
  if (whole !== undefined || written.length < 7) return whole;
  // Splitting a compound is dear: only a word in which the letters stand is looked into.
  for (const wanted of terms.keys()) {
    if (wanted.length < 2 || !folded.includes(wanted)) continue;
    const part = partStemsOf(written).find((one) => terms.has(one));
    return part === undefined ? undefined : terms.get(part);
  }
  return undefined;
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
  const start = numberLexemes(parts)[0]?.slice(0, -1) ?? "";
  for (const number of partedNumbersIn(text)) {
    if (numberLexemes(number.parts).some((lexeme) => lexeme.startsWith(start))) found.push({ term, ...number });
  }
}
