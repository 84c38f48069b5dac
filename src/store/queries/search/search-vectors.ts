import { isStopWord } from "../../../danish/stop-words.ts";
import { numberParts, partedNumbersIn, wordsIn } from "../../../danish/words.ts";
import { mark, numberLexemes, partStemsOf, quoteLexeme, stemOf } from "./lexemes.ts";
import { pairLexeme } from "./pair-lexeme.ts";
import type { SearchableText } from "./searchable-text.ts";

/** The two vectors of an index row, as PostgreSQL reads a tsvector: `'handling':1,14 '/plan'`. */
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

type Field = "title" | "decision" | "body";

/** What is gathered of one stem. */
interface Gathered {
  /** Its places as they are written in the vector: `1,14`. */
  places: string;
  count: number;
  inTitle: boolean;
  inDecision: boolean;
}

/** What a row's words are called in the index. `facets` are lexemes; `numbers` its case numbers. */
export function searchVectors(
  text: SearchableText,
  numbers: readonly string[],
  facets: readonly string[],
): SearchVectors {
  const stems = new Map<string, Gathered>();
  const bare = new Set<string>();
  const pairs = new Set<string>(); // below `lastPlace` of them, some 65 kB
  const strongParts = new Set<string>();
  let bytes = 0;
  let place = 0;
  const read = (passage: string, field: Field) => {
    let before = "";
    for (const word of wordsIn(passage)) {
      if (bytes > mostBytes) return;
      place += 1;
      const stem = stemOf(word.text);
      if (before !== "" && place < lastPlace) pairs.add(pairLexeme(before, stem));
      before = stem;
      let gathered = stems.get(stem);
      if (gathered === undefined) {
        gathered = { places: String(Math.min(place, lastPlace)), count: 1, inTitle: false, inDecision: false };
        stems.set(stem, gathered);
        bytes += stem.length * 3 + 12;
      } else {
        gathered.count += 1;
        if (gathered.count <= mostPlaces && place < lastPlace) gathered.places += `,${place}`;
      }
      for (const part of partStemsOf(word.text)) {
        if (bare.size < 20_000) bare.add(mark.part + part);
        if (field !== "body") strongParts.add(mark.part + part);
      }
      if (field === "title") gathered.inTitle = true;
      else if (field === "decision") gathered.inDecision = true;
    }
    for (const number of partedNumbersIn(passage)) {
      if (bare.size < 20_000) for (const lexeme of numberLexemes(number.parts)) bare.add(lexeme);
    }
    place += gap;
  };
  read(text.title, "title");
  read(text.decision, "decision");
  for (const passage of text.body) read(passage, "body");
  for (const number of numbers) for (const lexeme of numberLexemes(numberParts(number))) bare.add(lexeme);
  for (const facet of facets) bare.add(facet);
  return { words: writeWords(stems, [...bare, ...pairs]), strong: writeStrong(stems, strongParts) };
}

function writeWords(stems: ReadonlyMap<string, Gathered>, bare: readonly string[]): string {
  let out = "";
  for (const [stem, { places, inTitle, inDecision }] of stems) {
    out += `${quoteLexeme(stem)}:${places} `;
    if (inTitle) out += `${quoteLexeme(mark.title + stem)} `;
    if (inTitle || inDecision) out += `${quoteLexeme(mark.strong + stem)} `;
  }
  for (const lexeme of bare) out += `${quoteLexeme(lexeme)} `;
  return out;
}

/** One place for each weight, heaviest first, so that `ts_rank` adds up where a word stands and not how often. */
function writeStrong(stems: ReadonlyMap<string, Gathered>, parts: ReadonlySet<string>): string {
  const out: string[] = [];
  for (const [stem, { count, inTitle, inDecision }] of stems) {
    if (out.length >= mostStrong) break;
    const frequent = count >= often && !isStopWord(stem);
    if (!inTitle && !inDecision && !frequent) continue;
    const weights = `${inTitle ? "A" : ""}${inDecision ? "B" : ""}${frequent ? "C" : ""}`;
    out.push(`${quoteLexeme(stem)}:${[...weights].map((weight, at) => `${at + 1}${weight}`).join(",")}`);
  }
  for (const part of parts) if (out.length < mostStrong) out.push(`${quoteLexeme(part)}:1D`);
  return out.join(" ");
}
