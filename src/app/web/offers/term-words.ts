import type { Language } from "../../../output/texts/say.ts";
import { offerTerms } from "../../../records/vocabulary/offer-terms.ts";
import { type TermSet, termSets } from "../../../records/vocabulary/term.ts";
import { termLexeme } from "../../../store/queries/offers/offer-lexemes.ts";

const words = new Map(
  termSets.flatMap((set) => offerTerms[set].map((term) => [termLexeme(set, term.id), term] as const)),
);

/** What a term is called; its id where the vocabulary has no such term. */
export function termWord(language: Language, set: TermSet, id: string): string {
  return words.get(termLexeme(set, id))?.[language] ?? id;
}

const named = new Map<Language, Intl.DisplayNames>();

/** What a language is called, by its code of ISO 639-1: *arabisk*. */
export function languageWord(language: Language, code: string): string {
  const names = named.get(language) ?? new Intl.DisplayNames([language], { type: "language" });
  named.set(language, names);
  return names.of(code) ?? code;
}
