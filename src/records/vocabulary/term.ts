/** What a term of the vocabulary of offers says something of. */
export const termSets = ["challenge", "group", "situation", "kind"] as const;
export type TermSet = (typeof termSets)[number];

/**
 * A term of the vocabulary: what an offer is marked with, and what people say when they look for it. `words`: synonyms and
 * everyday words in Danish and English, with commas between; several words make an expression, found in that order. Other
 * forms of a word (*angsten*, *angstanfald*) and small misspellings are found by themselves and need not stand here.
 * `near`: terms that are worth showing as well, after those that fit better.
 */
export interface Term {
  readonly id: string;
  readonly da: string;
  readonly en: string;
  readonly words: string;
  readonly near?: readonly string[];
}
