import { z } from "zod";
import { blankQuestion, nothingChosen, type OfferQuestion } from "../../../features/offers/search/search-offers.ts";
import { type TermSet, termSets } from "../../../records/vocabulary/term.ts";
import { type OfferFacet, offerFacets } from "../../../store/queries/offers/offer-lexemes.ts";

/** What the addresses call what an overview can be narrowed by. */
export const termField: Readonly<Record<TermSet, string>> = {
  challenge: "udfordring",
  group: "hvem",
  situation: "situation",
  kind: "slags",
};
export const facetField: Readonly<Record<OfferFacet, string>> = {
  free: "gratis",
  "no-referral": "uden-henvisning",
  remote: "hjemmefra",
  "step-free": "trinfri",
};

/** What somebody asks the overview, with the offers they have chosen so far: all of it stands in the address alone. */
export interface AskedOffers extends OfferQuestion {
  readonly chosenIds: readonly string[];
  /** Everything, where nothing is asked. */
  readonly everything: boolean;
}

/** Most offers that an address can hold as chosen. */
export const mostChosen = 30;
const termId = /^[a-z0-9-]{1,60}$/;

/** Reads a question out of an address. What cannot be is left out. */
export function askedOffers(query: URLSearchParams): AskedOffers {
  const terms = (set: TermSet) =>
    query
      .getAll(termField[set])
      .filter((id) => termId.test(id))
      .slice(0, 10);
  const number = (name: string, least: number, most: number) =>
    z.coerce
      .number()
      .int()
      .min(least)
      .max(most)
      .nullable()
      .catch(null)
      .parse(query.get(name) || null);
  return {
    ...blankQuestion,
    text: (query.get("q") ?? "").slice(0, 500),
    chosen: { ...nothingChosen, ...Object.fromEntries(termSets.map((set) => [set, terms(set)])) },
    facets: offerFacets.filter((facet) => query.get(facetField[facet]) === "ja"),
    language: /^[a-z]{2}$/.exec(query.get("tale") ?? "")?.[0] ?? null,
    age: number("alder", 0, 120),
    near: (query.get("naer") ?? "").slice(0, 60),
    kilometres: number("km", 1, 200),
    page: number("side", 1, 50) ?? 1,
    chosenIds: chosenIds(query),
    everything: query.get("alle") === "ja",
  };
}

/** The ids of the offers that an address holds as chosen. */
export function chosenIds(query: URLSearchParams): string[] {
  const ids = (query.get("valgt") ?? "").split(".").filter((id) => z.uuid().safeParse(id).success);
  return [...new Set(ids)].slice(0, mostChosen);
}

/** True where nothing is asked for at all. */
export function asksNothing({ text, chosen, facets, language, age, near, everything }: AskedOffers): boolean {
  const terms = termSets.some((set) => chosen[set].length > 0);
  return (
    text.trim() === "" &&
    !terms &&
    facets.length === 0 &&
    language === null &&
    age === null &&
    near === "" &&
    !everything
  );
}

/** The fields of a question as an address has them; the page is left out, which a new question begins anew. */
export function offerFields(asked: AskedOffers): [name: string, value: string][] {
  const { text, chosen, facets, language, age, near, kilometres, chosenIds: ids, everything } = asked;
  const one = (name: string, value: string | number | null): [string, string][] =>
    value === null || value === "" ? [] : [[name, String(value)]];
  return [
    ...one("q", text),
    ...termSets.flatMap((set) => chosen[set].map((id): [string, string] => [termField[set], id])),
    ...facets.map((facet): [string, string] => [facetField[facet], "ja"]),
    ...one("tale", language),
    ...one("alder", age),
    ...one("naer", near),
    ...one("km", kilometres),
    ...one("alle", everything ? "ja" : null),
    ...one("valgt", ids.join(".")),
  ];
}

/** An address with a question in it. */
export function offersAddress(path: string, asked: AskedOffers, change: Partial<AskedOffers> = {}): string {
  const query = new URLSearchParams(offerFields({ ...asked, ...change })).toString();
  return query === "" ? path : `${path}?${query}`;
}
