import { compoundParts } from "../../../danish/compounds.ts";
import { foldLetters, smallLetters } from "../../../danish/letters.ts";
import { stemWord } from "../../../danish/stems.ts";

const stems = new Map<string, string>();
const parts = new Map<string, readonly string[]>();
// The forms of some years of minutes; beyond it the memory is begun anew, so that it stays below about 60 MB.
const mostKnown = 250_000;
const plain = /^[a-z0-9]*$/;
const none: readonly string[] = [];

/** What a word, as it is written, is called in the index: its stem in folded letters. Remembered. */
export function stemOf(written: string): string {
  return remembered(stems, written, (word) => foldLetters(stemWord(smallLetters(word))));
}

/** The stems of the parts of a compound, in folded letters; none where the word is no compound. Remembered. */
export function partStemsOf(written: string): readonly string[] {
  return remembered(parts, written, (word) => {
    const found = compoundParts(smallLetters(word));
    return found.length === 0 ? none : [...new Set(found.map((part) => foldLetters(stemWord(part))))];
  });
}

function remembered<T>(memory: Map<string, T>, written: string, find: (written: string) => T): T {
  const known = memory.get(written);
  if (known !== undefined) return known;
  if (memory.size >= mostKnown) memory.clear();
  const found = find(written);
  memory.set(written, found);
  return found;
}

/** The marks that stand before a lexeme in `public_search.words`; the migration explains them. */
export const mark = { part: "/", title: "^", strong: "+", number: "#", facet: "=" } as const;

/** A number with parts, from each of its parts on: `#15.00.a1.`, `#00.a1.`, `#a1.` */
export function numberLexemes(numberParts: readonly string[]): string[] {
  const folded = numberParts.map(foldLetters);
  return folded.map((_, from) => `${mark.number}${folded.slice(from).join(".")}.`);
}

/** The facets a search can be narrowed by, with the letter of their lexemes. */
export const facetLetter = {
  body: "b",
  committee: "c",
  case: "s",
  year: "y",
  outcome: "o",
  kind: "k",
} as const;
export type FacetName = keyof typeof facetLetter;

/** The lexeme of a facet's value. Ids lose their hyphens to be short. */
export function facetLexeme(facet: FacetName, value: string | number): string {
  return `${mark.facet}${facetLetter[facet]}${String(value).replaceAll("-", "")}`;
}

/** A lexeme as PostgreSQL reads it in a tsvector and a tsquery. */
export function quoteLexeme(lexeme: string): string {
  return plain.test(lexeme) ? `'${lexeme}'` : `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
