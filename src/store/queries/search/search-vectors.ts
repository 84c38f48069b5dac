import { smallLetters } from "../../../danish/letters.ts";
import { isStopWord } from "../../../danish/stop-words.ts";
import { numberParts, partedNumbersIn, wordsIn } from "../../../danish/words.ts";
import { mark, numberLexemes, partStemsOf, quoteLexeme, stemOf } from "./lexemes.ts";
import type { SearchableText } from "./searchable-text.ts";

/** The two vectors of an index row, as PostgreSQL reads a tsvector: `'handling':1A,14 '/plan'`. */
export interface SearchVectors {
  readonly words: string;
  readonly strong: string;
}

// PostgreSQL's bounds: places up to 16383, 255 to a lexeme, 1 MB of lexemes to a vector (half of it is used here).
const lastPlace = 16_383;
const mostPlaces = 255;
const mostBytes = 500_000;
const gap = 8; // between texts, so that no phrase runs from one into the next
const often = 3; // a word that stands so often in the text is what the text is about
const mostStrong = 200; // about 3 kB: the vector stays in its row

/** What a row's words are called in the index. `extra` are lexemes of its facets; `numbers` its case numbers. */
export function searchVectors(
  text: SearchableText,
  numbers: readonly string[],
  extra: readonly string[],
): SearchVectors {
  const places = new Map<string, number[]>();
  const bare = new Set<string>(extra);
  const strong = new Map<string, Set<string>>();
  let bytes = 0;
  let place = 0;
  const read = (part: string, weight: "A" | "B" | null) => {
    for (const word of wordsIn(part)) {
      if (bytes > mostBytes) return;
      place += 1;
      const stem = stemOf(word.text);
      const at = places.get(stem);
      if (at === undefined) {
        places.set(stem, [Math.min(place, lastPlace)]);
        bytes += stem.length + 4;
      } else if (at.length < mostPlaces && place < lastPlace) at.push(place);
      for (const compound of partStemsOf(word.text)) {
        if (!bare.has(mark.part + compound)) bytes += compound.length + 4;
        bare.add(mark.part + compound);
        if (weight !== null) weigh(strong, mark.part + compound, "D");
      }
      if (weight === null) continue;
      weigh(strong, stem, weight);
      bare.add(mark.strong + stem);
      if (weight === "A") bare.add(mark.title + stem);
    }
    for (const number of partedNumbersIn(part)) for (const lexeme of numberLexemes(number.parts)) bare.add(lexeme);
    place += gap;
  };
  read(text.title, "A");
  read(text.decision, "B");
  for (const part of text.body) read(part, null);
  for (const number of numbers) for (const lexeme of numberLexemes(numberParts(smallLetters(number)))) bare.add(lexeme);
  for (const [stem, at] of places) if (at.length >= often && !isStopWord(stem)) weigh(strong, stem, "C");
  return { words: writeWords(places, bare), strong: writeStrong(strong) };
}

function weigh(strong: Map<string, Set<string>>, lexeme: string, weight: string): void {
  const weights = strong.get(lexeme);
  if (weights !== undefined) weights.add(weight);
  else if (strong.size < mostStrong) strong.set(lexeme, new Set([weight]));
}

function writeWords(places: ReadonlyMap<string, number[]>, bare: ReadonlySet<string>): string {
  let out = "";
  for (const [stem, at] of places) out += `${quoteLexeme(stem)}:${at.join(",")} `;
  for (const lexeme of bare) out += `${quoteLexeme(lexeme)} `;
  return out;
}

/** One place for each weight, heaviest first, so that `ts_rank` adds up where a word stands and not how often. */
function writeStrong(strong: ReadonlyMap<string, ReadonlySet<string>>): string {
  let out = "";
  for (const [lexeme, weights] of strong) {
    out += `${quoteLexeme(lexeme)}:${[...weights]
      .sort()
      .map((weight, at) => `${at + 1}${weight}`)
      .join(",")} `;
  }
  return out;
}
