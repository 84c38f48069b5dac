import type { FacetName, SearchQuery } from "../features/search/search-query.ts";

/** The facets in the order they are shown, with the names they have in an address. */
export const facetFields: readonly (readonly [facet: FacetName, field: string])[] = [
  ["body", "kommune"],
  ["committee", "udvalg"],
  ["year", "aar"],
  ["outcome", "udfald"],
  ["kind", "art"],
  ["case", "sag"],
];

/** A search as an address says it. Unknown fields and values are let be: a search is never an error. */
export interface AskedSearch extends SearchQuery {
  readonly filters: Readonly<Partial<Record<FacetName, string>>>;
  readonly cursor: string | null;
}

const longest = 400;

/** Reads the search that an address asks for by its query. */
export function searchOf(query: URLSearchParams): AskedSearch {
  const field = (name: string) => (query.get(name) ?? "").slice(0, longest).trim();
  const filters: Partial<Record<FacetName, string>> = {};
  for (const [facet, name] of facetFields) {
    const value = field(name);
    if (value !== "") filters[facet] = value;
  }
  const order = field("orden");
  const cursor = field("fra");
  const asked = { text: field("q"), filters, cursor: cursor === "" ? null : cursor };
  if (order === "nyeste") return { ...asked, order: "newest" };
  return order === "bedste" ? { ...asked, order: "best" } : asked;
}
