import type { FacetName } from "../../features/search/search-query.ts";
import { type AskedSearch, facetFields, searchOf } from "../search-query.ts";
import type { Visit } from "./visit.ts";

export { type AskedSearch, facetFields };

/** Reads the search that an address asks for. */
export function askedSearch(visit: Visit): AskedSearch {
  return searchOf(visit.query);
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
