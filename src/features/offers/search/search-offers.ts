import { type Place, placeOf } from "../../../danish/places/places.ts";
import { challenges as challengeTerms } from "../../../records/vocabulary/challenges.ts";
import { offerTerms } from "../../../records/vocabulary/offer-terms.ts";
import { type TermSet, termSets } from "../../../records/vocabulary/term.ts";
import { type FoundOffers, findOffers, type OfferSearch } from "../../../store/queries/offers/find-offers.ts";
import { type Lexicon, makeLexicon } from "../../../store/queries/offers/lexicon.ts";
import {
  facetLexemeOf,
  languageLexeme,
  type OfferFacet,
  termLexeme,
} from "../../../store/queries/offers/offer-lexemes.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { type Understood, understand } from "./understand.ts";

/** What somebody asks the overview: a question in their own words, and what they chose among. */
export interface OfferQuestion {
  readonly text: string;
  readonly chosen: Readonly<Record<TermSet, readonly string[]>>;
  readonly facets: readonly OfferFacet[];
  readonly language: string | null;
  /** Whole years; null: not said, unless the question says it. */
  readonly age: number | null;
  /** A post code or a place's name, as it is typed; empty: not said, unless the question says it. */
  readonly near: string;
  /** Null: everywhere, the nearest first. */
  readonly kilometres: number | null;
  /** From 1. */
  readonly page: number;
}

export const nothingChosen: OfferQuestion["chosen"] = { challenge: [], group: [], situation: [], kind: [] };
export const blankQuestion: OfferQuestion = {
  ...{ text: "", chosen: nothingChosen, facets: [], language: null, age: null, near: "", kilometres: null, page: 1 },
};

/** What was found, and what the question was understood to ask: ids of the vocabulary, never what was typed. */
export interface SearchedOffers extends FoundOffers {
  readonly understood: Understood;
  readonly place: Place | null;
  /** True where something was typed as a place and none is called that. */
  readonly placeUnknown: boolean;
  /** True where what fits exactly was too little, and what is only near it stands after. */
  readonly widened: boolean;
  readonly page: number;
  readonly pages: number;
}

export const offersPerPage = 20;
const mostPages = 50;
/** With fewer than so many, what is near the question is shown as well. */
const few = 3;

const shipped = makeLexicon(offerTerms);
const nearOf = new Map(challengeTerms.map(({ id, near }) => [id, near ?? []]));

/**
 * Searches a body's offers and the national ones. Nothing of the question is kept. `lexicon`: the body's own words beside
 * the shipped vocabulary, where it has any.
 */
export async function searchOffers(
  tx: Transaction,
  { bodyId, today }: { readonly bodyId: string; readonly today: string },
  question: OfferQuestion,
  lexicon: Lexicon = shipped,
): Promise<SearchedOffers> {
  const understood = understand(lexicon, question.text);
  const typed = placeOf(question.near);
  const place = typed ?? understood.place;
  const page = Math.min(Math.max(1, question.page), mostPages);
  const ages = question.age === null ? understood.ages : { from: question.age, to: question.age };
  const base: Omit<OfferSearch, "any"> = {
    ...{ bodyId, today, ages, offset: (page - 1) * offersPerPage, limit: offersPerPage },
    all: chosenLexemes(question),
    none: isProfessional(understood, question) ? [] : [forProfessionals],
    ranks: ranksOf(understood),
    near: place === null ? null : { ...place, kilometres: question.kilometres },
  };
  const [exact, ...wider] = widening(understood);
  let found = await findOffers(tx, { ...base, any: exact === undefined ? [] : [exact] });
  let widened = false;
  for (const any of wider) {
    if (found.total >= few) break;
    const more = await findOffers(tx, { ...base, any: [any] });
    if (more.total > found.total) {
      found = more;
      widened = true;
    }
  }
  return {
    ...found,
    ...{ understood, place, widened, page },
    placeUnknown: question.near.trim() !== "" && typed === null,
    pages: Math.min(mostPages, Math.ceil(found.total / offersPerPage)),
  };
}

/** What is for teachers and case workers is shown to those who say they are. */
const forProfessionals = termLexeme("group", "professionals");
const isProfessional = ({ terms }: Understood, { chosen, text }: OfferQuestion) =>
  [...terms.group, ...chosen.group].includes("professionals") || text.trim() === "";

const lexemesOf = ({ terms }: Pick<Understood, "terms">, set: TermSet) => terms[set].map((id) => termLexeme(set, id));

function chosenLexemes({ chosen, facets, language }: OfferQuestion): string[] {
  return [
    ...termSets.flatMap((set) => chosen[set].map((id) => termLexeme(set, id))),
    ...facets.map(facetLexemeOf),
    ...(language === null ? [] : [languageLexeme(language)]),
  ];
}

/** A word and the part of a compound that it may be. */
const wordLexemes = ({ words }: Understood) => words.flatMap((word) => [word, `/${word}`]);

const nearTerms = ({ terms }: Understood) =>
  terms.challenge.flatMap((id) => nearOf.get(id) ?? []).map((id) => termLexeme("challenge", id));

/**
 * What an offer must have one of, narrowest first. What is hard for somebody decides; without it, the words and what kind
 * of help it is; whom it is for decides only where nothing else is said. An empty question asks for all.
 */
function widening(understood: Understood): string[][] {
  const challenges = lexemesOf(understood, "challenge");
  const situations = lexemesOf(understood, "situation");
  const kinds = lexemesOf(understood, "kind");
  const groups = lexemesOf(understood, "group");
  const words = wordLexemes(understood);
  const steps = [[...challenges, ...situations], words, kinds, [...nearTerms(understood)], groups].filter(
    (step) => step.length > 0,
  );
  // Each step has what those before it have.
  return steps.map((_, at) => steps.slice(0, at + 1).flat());
}

/** What lifts an offer, the heaviest first. At most three lists. */
function ranksOf(understood: Understood): OfferSearch["ranks"] {
  return [
    { lexemes: lexemesOf(understood, "challenge"), weight: 1 },
    {
      lexemes: [...lexemesOf(understood, "situation"), ...lexemesOf(understood, "kind"), ...understood.words],
      weight: 0.6,
    },
    {
      lexemes: [...lexemesOf(understood, "group"), ...understood.words.map((word) => `/${word}`)],
      weight: 0.25,
    },
  ];
}
