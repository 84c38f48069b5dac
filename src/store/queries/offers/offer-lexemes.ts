import { foldLetters, smallLetters } from "../../../danish/letters.ts";
import { isStopWord } from "../../../danish/stop-words.ts";
import { wordsIn } from "../../../danish/words.ts";
import type { Offer } from "../../../records/offer.ts";
import { offerTerms } from "../../../records/vocabulary/offer-terms.ts";
import type { TermSet } from "../../../records/vocabulary/term.ts";
import { partStemsOf, quoteLexeme, stemOf } from "../search/lexemes.ts";
import { makeLexicon, spokenWords, termsSpoken } from "./lexicon.ts";

/** The letter before a term's id, by its set. `migrations/0101_offer_search.sql` explains the lexemes. */
const termLetter: Readonly<Record<TermSet, string>> = { challenge: "c", group: "g", situation: "s", kind: "k" };

/** What a term is called in the index. */
export const termLexeme = (set: TermSet, id: string): string => `${termLetter[set]}:${id}`;
export const bodyLexeme = (bodyId: string): string => `b:${bodyId.replaceAll("-", "")}`;
export const nationalLexeme = "national";
export const languageLexeme = (code: string): string => `l:${code}`;

/** What an overview can be narrowed by, beside terms and languages. */
export const offerFacets = ["free", "no-referral", "remote", "step-free"] as const;
export type OfferFacet = (typeof offerFacets)[number];
export const facetLexemeOf = (facet: OfferFacet): string => `f:${facet}`;

type Weight = "A" | "B" | "C" | "D";

/** The lexemes that people choose among: terms the offer is marked with, languages, what it costs and how one gets to it. */
export function facetsOf(offer: Offer): string[] {
  const marked = (set: TermSet, ids: readonly string[]) => ids.map((id) => termLexeme(set, id));
  const has: Readonly<Record<OfferFacet, boolean>> = {
    free: offer.price.kind === "free",
    "no-referral": !offer.referral.needed,
    remote: offer.places.some(({ kind }) => kind === "online" || kind === "telephone"),
    "step-free": offer.accessibility.includes("step-free"),
  };
  return [
    ...new Set([
      ...marked("challenge", offer.challenges),
      ...marked("group", offer.groups),
      ...marked("situation", offer.situations),
      ...marked("kind", [offer.kind]),
      ...[...offer.languages, ...offer.translations.map(({ language }) => language)].map(languageLexeme),
      ...offerFacets.filter((facet) => has[facet]).map(facetLexemeOf),
    ]),
  ];
}

const shipped = makeLexicon(offerTerms);
const heavier: Readonly<Record<Weight, number>> = { A: 4, B: 3, C: 2, D: 1 };
const mostLexemes = 400;

/** An offer's words and terms as PostgreSQL reads a tsvector, each with its heaviest weight; and those that rank it. */
export function offerVectors(bodyId: string, offer: Offer): { readonly terms: string; readonly ranks: string } {
  const weights = new Map<string, Weight>();
  const put = (lexeme: string, weight: Weight) => {
    const before = weights.get(lexeme);
    if (before === undefined ? weights.size < mostLexemes : heavier[before] < heavier[weight])
      weights.set(lexeme, weight);
  };
  for (const facet of facetsOf(offer)) put(facet, "A");
  put(bodyLexeme(bodyId), "A");
  const read = (text: string, word: Weight, term: Weight | null) => {
    // Whom it is for is what it is marked with: a text about parents is not always for them.
    const spoken = term === null ? [] : termsSpoken(shipped, spokenWords(text)).filter(({ set }) => set !== "group");
    for (const { set, id } of spoken) put(termLexeme(set, id), term ?? "C");
    for (const { text: written } of wordsIn(text)) {
      const stem = stemOf(written);
      if (isStopWord(stem)) continue;
      put(stem, word);
      for (const part of partStemsOf(smallLetters(written))) put(`/${part}`, "D");
    }
  };
  read(offer.title, "B", "B");
  for (const word of offer.words) read(word, "B", "B");
  read(offer.provider.name, "C", null);
  for (const { name, town, municipality } of offer.places)
    for (const each of [name, town, municipality]) read(each ?? "", "C", null);
  read(offer.description, "D", "C");
  for (const { title, description } of offer.translations) read(`${title} ${description}`, "D", "C");
  const written = (list: readonly (readonly [string, Weight])[]) =>
    list.map(([lexeme, weight]) => `${quoteLexeme(lexeme)}:1${weight}`).join(" ");
  const all = [...weights];
  const ranks = all.filter(([lexeme, weight]) => weight !== "D" && !/^[bfl]:/.test(lexeme));
  return { terms: written(all), ranks: written(ranks) };
}

/** The same for an offer that two overviews have: what it is called and who offers it, in letters and digits alone. */
export function sameKey({ title, provider }: Pick<Offer, "title" | "provider">): string {
  const plain = (text: string) => foldLetters(smallLetters(text)).replace(/[^\p{L}\p{N}]/gu, "");
  return `${plain(title)}|${provider.cvr ?? plain(provider.name)}`;
}
