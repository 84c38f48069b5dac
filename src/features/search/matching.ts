import { foldLetters, smallLetters } from "../../danish/letters.ts";
import { partedNumbersIn, type Word, wordsIn } from "../../danish/words.ts";
import { numberLexemes, partStemsOf, stemOf } from "../../store/queries/search/lexemes.ts";
import type { Wanted } from "../../store/queries/search/meaning.ts";

/** Where a text holds something wanted; `term` is its number among the wanted. UTF-16 offsets, half open. */
export interface Match {
  readonly term: number;
  readonly from: number;
  readonly to: number;
}

/** Finds what is wanted in texts, as the index does. Made once for a question. */
export function matcherOf(wanted: readonly Wanted[]): (text: string) => Match[] {
  const stems = wanted.map((one) => new Set(one.kind === "word" ? one.stems : []));
  const single = new Set(stems.flatMap((set) => [...set]));
  return (text) => {
    const words = [...wordsIn(text)];
    const found: Match[] = [];
    for (const word of words) {
      const stem = stemOf(word.text);
      if (single.has(stem)) push(found, stems, word, [stem]);
      else if (mayHoldPart(word.text, single)) push(found, stems, word, partStemsOf(word.text));
    }
    wanted.forEach((one, term) => {
      if (one.kind !== "word") findPhrase(words, one.words, term, found);
      if (one.kind === "number") findNumber(text, one.parts, term, found);
    });
    return found.sort((a, b) => a.from - b.from || b.to - a.to);
  };
}

function push(found: Match[], stems: readonly Set<string>[], word: Word, held: readonly string[]): void {
  const term = stems.findIndex((set) => held.some((stem) => set.has(stem)));
  if (term >= 0) found.push({ term, from: word.from, to: word.to });
}

/** Splitting a compound is dear: only a word in which the letters stand is looked into. */
function mayHoldPart(word: string, stems: ReadonlySet<string>): boolean {
  if (word.length < 7) return false;
  const folded = foldLetters(smallLetters(word));
  for (const stem of stems) if (stem.length > 1 && folded.includes(stem)) return true;
  return false;
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
