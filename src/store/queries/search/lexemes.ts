import { compoundParts } from "../../../danish/compounds.ts";
import { foldLetters, smallLetters } from "../../../danish/letters.ts";
import { stemWord } from "../../../danish/stems.ts";

/** A written word with what it is called in the index. Made once for each way it is written. */
interface KnownWord {
  /** Its stem in folded letters. */
  readonly stem: string;
  /** The stems of its parts in folded letters; null until they are asked for. */
  parts: readonly string[] | null;
}

const known = new Map<string, KnownWord>();
// The forms of some years of minutes; beyond it the memory is begun anew, so that it stays below about 60 MB.
const mostKnown = 250_000;
const plain = /^[a-z0-9./^+#=]*$/i;
const none: readonly string[] = [];

/** A word as it is written, with its stem; the same object for the same spelling while it is remembered. */
function knownWord(written: string): KnownWord {
  const found = known.get(written);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const word: KnownWord = { stem: foldLetters(stemWord(smallLetters(written))), parts: null };
  known.set(written, word);
  return word;
}

/** What a word, as it is written, is called in the index: its stem in folded letters. */
export function stemOf(written: string): string {
  return knownWord(written).stem;
}

/** The stems of the parts of a compound, in folded letters; none where the word is no compound. */
export function partStemsOf(written: string): readonly string[] {
  const word = knownWord(written);
  word.parts ??= findParts(written);
  return word.parts;
}

function findParts(written: string): readonly string[] {
  const found = compoundParts(smallLetters(written));
  return found.length === 0 ? none : [...new Set(found.map((part) => foldLetters(stemWord(part))))];
}

/** The marks that stand before a lexeme in `public_search.words`; `migrations/0003_search.sql` explains them. */
export const mark = { part: "/", title: "^", strong: "+", number: "#", facet: "=" } as const;

const mostNumberParts = 16;

/**
 * A number with parts, from each of its parts on: `#15.00.a1.`, `#00.a1.`, `#a1.` Of a number with more than sixteen
 * parts, sixteen from each on, so that an endless one takes no more than its length allows.
 */
export function numberLexemes(numberParts: readonly string[]): string[] {
  const folded = numberParts.map(foldLetters);
  return folded.map((_, from) => `${numberBeginning(folded.slice(from, from + mostNumberParts))}.`);
}

/** How the lexeme of a number with these parts begins, the last of them perhaps cut short. Takes folded parts. */
export function numberBeginning(parts: readonly string[]): string {
  return mark.number + parts.slice(0, mostNumberParts).join(".");
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
