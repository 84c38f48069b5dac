import type { FacetName, SearchQuery } from "../../features/search/search-query.ts";
import type { Visit } from "./visit.ts";

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

/** Reads the search that an address asks for. */
export function askedSearch(visit: Visit): AskedSearch {
  const { query } = visit;
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

/** What differs from the search at hand. A null filter is taken away; the place in the results starts anew. */
export interface Change {
  readonly text?: string;
  readonly filters?: Readonly<Partial<Record<FacetName, string | null>>>;
  readonly order?: "best" | "newest";
  readonly cursor?: string;
}

/** The address of a search, after a change to it; `path` is `/soeg` or its feed. */
export function searchAddress(asked: AskedSearch, change: Change = {}, path = "/soeg"): string {
  const fields = searchFields({
    text: change.text ?? asked.text,
    filters: { ...asked.filters, ...change.filters },
    order: change.order ?? asked.order,
  });
  if (change.cursor !== undefined) fields.push(["fra", change.cursor]);
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The fields of a search as a form or an address holds them, without the place in the results. */
export function searchFields(search: {
  readonly text: string;
  readonly filters: Readonly<Partial<Record<FacetName, string | null>>>;
  readonly order?: "best" | "newest" | undefined;
}): [name: string, value: string][] {
  const fields: [string, string][] = search.text === "" ? [] : [["q", search.text]];
  for (const [facet, name] of facetFields) {
    const value = search.filters[facet];
    if (value !== undefined && value !== null) fields.push([name, value]);
  }
  if (search.order !== undefined) fields.push(["orden", search.order === "newest" ? "nyeste" : "bedste"]);
  return fields;
}
