import type { FacetCount } from "../../store/queries/search/count-facets.ts";
import { facetNames, type NamedValue, resolveFilters } from "../../store/queries/search/facet-names.ts";
import { facetLetter, facetLexeme } from "../../store/queries/search/lexemes.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Count, Facet, FacetName, FacetValue, SearchQuery } from "./search-query.ts";

/** Counting stops here: beyond it a page says *over 1.000*. */
export const mostCounted = 1000;

const names = Object.keys(facetLetter) as FacetName[];
const byName = new Set<FacetName>(["body", "committee", "case"]);
const plainValue = /^[a-z0-9-]{1,40}$/;

/** A number as it is shown. `atLeast`: not everything was counted. */
export function countOf(n: number, atLeast = false): Count {
  return n > mostCounted ? { n: mostCounted, more: true } : { n, more: atLeast };
}

/** The lexemes of the chosen filters; null where one of them names nothing, so that nothing can match. */
export async function filterLexemes(
  tx: Transaction,
  filters: NonNullable<SearchQuery["filters"]>,
): Promise<string[] | null> {
  const chosen = names.filter((name) => (filters[name] ?? "") !== "");
  const value = (name: FacetName) => filters[name]?.replaceAll("\0", "") ?? null;
  const ids = chosen.some((name) => byName.has(name))
    ? await resolveFilters(tx, { body: value("body"), committee: value("committee"), case: value("case") })
    : new Map<FacetName, string>();
  const lexemes: string[] = [];
  for (const name of chosen) {
    const found = byName.has(name) ? ids.get(name as "body") : value(name);
    if (found === undefined || found === null || !plainValue.test(found)) return null;
    lexemes.push(facetLexeme(name, found));
  }
  return lexemes;
}

/** Facets with names, each value's address form and whether it is chosen. */
export async function nameFacets(
  tx: Transaction,
  counts: readonly FacetCount[],
  filters: NonNullable<SearchQuery["filters"]>,
  atLeast: boolean,
): Promise<Facet[]> {
  const of = (facet: FacetName) =>
    counts.flatMap((one) =>
      one.facet === facet && one.value !== null ? [{ bodyId: one.bodyId ?? "", id: one.value }] : [],
    );
  const named = await facetNames(tx, {
    bodies: of("body").map((one) => one.id),
    committees: of("committee"),
    cases: of("case"),
  });
  const nameOf = new Map(named.map((one) => [`${one.facet} ${one.id}`, one]));
  return names.map((name) => ({
    name,
    values: counts.flatMap((one) => {
      if (one.facet !== name || one.value === null) return [];
      const known = byName.has(name) ? nameOf.get(`${name} ${one.value}`) : null;
      return known === undefined ? [] : [facetValue(one.value, known, countOf(one.n, atLeast), filters[name])];
    }),
  }));
}

function facetValue(value: string, named: NamedValue | null, count: Count, chosen: string | undefined): FacetValue {
  const shown = named?.value ?? value;
  return { value: shown, label: named?.label ?? value, count, chosen: chosen === shown };
}
