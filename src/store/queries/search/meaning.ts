import { mark, numberBeginning, quoteLexeme } from "./lexemes.ts";
import { pairLexeme } from "./pair-lexeme.ts";

/**
 * One thing a question asks for. `stems` are the stems a word may have (`boern` may be *børn*), folded.
 * A phrase is words one after the other; a number is the parts it must hold in a row, the last perhaps cut short.
 */
export type Wanted =
  | { readonly kind: "word"; readonly stems: readonly string[] }
  | { readonly kind: "phrase"; readonly words: readonly (readonly string[])[] }
  | { readonly kind: "number"; readonly parts: readonly string[]; readonly words: readonly (readonly string[])[] };

/** What a question means: everything wanted must be there, nothing unwanted may. `facets` are lexemes (`facetLexeme`). */
export interface Meaning {
  readonly wanted: readonly Wanted[];
  readonly unwanted: readonly Wanted[];
  readonly facets: readonly string[];
}

/**
 * How well a row must match. `title`: every word whole in the title; `strong`: in title or decision;
 * `whole`: anywhere; `any`: also as a part of a compound. Each holds all that stand before it.
 */
export const levels = ["title", "strong", "whole", "any"] as const;
export type Level = (typeof levels)[number];

/** The question as PostgreSQL's tsquery at a level; null where it asks for nothing, so that every row matches. */
export function tsqueryOf(meaning: Meaning, level: Level): string | null {
  const conditions = [
    ...meaning.wanted.map((wanted) => condition(wanted, level)),
    ...meaning.unwanted.map((unwanted) => `!${condition(unwanted, "whole")}`),
    ...meaning.facets.map(quoteLexeme),
  ];
  return conditions.length === 0 ? null : conditions.join(" & ");
}

/** The levels that differ for this question, best first: a phrase or a number matches whole or not at all. */
export function differingLevels(meaning: Meaning): { level: Level; tsquery: string | null }[] {
  const found: { level: Level; tsquery: string | null }[] = [];
  for (const level of levels) {
    const tsquery = tsqueryOf(meaning, level);
    if (found.at(-1)?.tsquery === tsquery) found.pop();
    found.push({ level, tsquery });
  }
  return found;
}

/** All words of the question side by side, for ranking over `strong`; null where it has none. */
export function rankingOf(meaning: Meaning): string | null {
  const lexemes = meaning.wanted.flatMap((wanted) => {
    if (wanted.kind === "word")
      return wanted.stems.flatMap((stem) => [quoteLexeme(stem), quoteLexeme(mark.part + stem)]);
    return wanted.words.flat().map(quoteLexeme);
  });
  return lexemes.length === 0 ? null : [...new Set(lexemes)].join(" | ");
}

function condition(wanted: Wanted, level: Level): string {
  switch (wanted.kind) {
    case "word":
      return either(wanted.stems.flatMap((stem) => wordLexemes(stem, level)).map(quoteLexeme));
    case "phrase": {
      const inOrder = phrase(wanted.words);
      if (level !== "title" && level !== "strong") return inOrder;
      // The row's vector says where words stand but not that they stand together in the title.
      const there = wanted.words.map((stems) => either(stems.map((stem) => quoteLexeme(mark[level] + stem))));
      return `(${[...there, inOrder].join(" & ")})`;
    }
    case "number": {
      const number = `${quoteLexeme(numberBeginning(wanted.parts))}:*`;
      return wanted.words.length === 0 ? number : `(${number} | ${phrase(wanted.words)})`;
    }
  }
}

function wordLexemes(stem: string, level: Level): string[] {
  if (level === "any") return [stem, mark.part + stem];
  return [level === "whole" ? stem : mark[level] + stem];
}

/**
 * Words one after the other: the pairs of neighbours, which few rows hold. Of two words that is all, and the words
 * themselves keep out a pair that only looks the same; of more, the index gives rows that are then looked into.
 */
function phrase(words: readonly (readonly string[])[]): string {
  const stems = words.map((word) => either(word.map(quoteLexeme)));
  const pairs = words.slice(1).map((after, at) => pairsOf(words[at] ?? [], after));
  if (words.length < 2) return stems.join("");
  return `(${[...pairs, words.length === 2 ? stems.join(" & ") : `(${stems.join(" <-> ")})`].join(" & ")})`;
}

function pairsOf(before: readonly string[], after: readonly string[]): string {
  return either(before.flatMap((one) => after.map((other) => quoteLexeme(pairLexeme(one, other)))));
}

function either(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? (alternatives[0] ?? "") : `(${alternatives.join(" | ")})`;
}
