import { countAll, countNewest, type FacetCount } from "../../store/queries/search/count-facets.ts";
import { estimateRows } from "../../store/queries/search/estimate.ts";
import { fillHits } from "../../store/queries/search/fill-hits.ts";
import { type Meaning, tsqueryOf } from "../../store/queries/search/meaning.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { countOf, filterLexemes, mostCounted, nameFacets } from "./facets.ts";
import { hitsOf } from "./hits.ts";
import { fewRows, findPage } from "./page.ts";
import { parseQuery, type Term } from "./parse-query.ts";
import { relax } from "./relax.ts";
import type { SearchQuery, SearchResult } from "./search-query.ts";

/** Where more match than can be counted one and all, so many of the newest are. */
const sampled = 2000;

/**
 * Searches what is published: items and papers, through the role that can read nothing else. Never fails for what was
 * written in the field. Numbers are exact up to 1,000; where a question matches more than about 20,000 rows, a
 * facet's number is what the newest matches hold at least.
 */
export async function search(store: Store, query: SearchQuery): Promise<SearchResult> {
  return store.asPublic((tx) => answer(tx, query));
}

async function answer(tx: Transaction, query: SearchQuery): Promise<SearchResult> {
  const parsed = parseQuery(query.text);
  const facets = await filterLexemes(tx, query.filters ?? {});
  if (facets === null) return nothing(query);
  const meaning: Meaning = {
    wanted: parsed.wanted.map((term) => term.wanted),
    unwanted: parsed.unwanted.map((term) => term.wanted),
    facets,
  };
  const found = await find(tx, query, meaning, parsed.wanted);
  if (found.total.n > 0 || parsed.wanted.length === 0) return found;
  const relaxed = await relax(tx, parsed.wanted, meaning);
  const again = relaxed.meaning === null ? found : await find(tx, query, relaxed.meaning, relaxed.wanted);
  return { ...again, ignored: relaxed.ignored, didYouMean: relaxed.didYouMean };
}

async function find(
  tx: Transaction,
  query: SearchQuery,
  meaning: Meaning,
  wanted: readonly Term[],
): Promise<SearchResult> {
  const any = tsqueryOf(meaning, "any");
  const few = any !== null && (await estimateRows(tx, any)) <= fewRows;
  const counts = few ? await countAll(tx, any) : await countNewest(tx, any, sampled);
  const counted = counts.find((count: FacetCount) => count.facet === null)?.n ?? 0;
  const atLeast = !few && counted >= sampled;
  const order = query.order ?? (wanted.length > 0 ? "best" : "newest");
  const page = await findPage(tx, meaning, {
    order,
    cursor: query.cursor ?? null,
    size: Math.min(Math.max(Math.trunc(query.size ?? 20) || 20, 1), 100),
    few,
    scored: few && counted <= mostCounted,
  });
  return {
    hits: hitsOf(
      await fillHits(tx, page.rows),
      wanted.map((term) => term.wanted),
    ),
    total: countOf(counted, atLeast),
    facets: await nameFacets(tx, counts, query.filters ?? {}, atLeast),
    order,
    next: page.next,
    previous: page.previous,
    didYouMean: null,
    ignored: [],
  };
}

function nothing(query: SearchQuery): SearchResult {
  return {
    hits: [],
    total: { n: 0, more: false },
    facets: [],
    order: query.order ?? "best",
    next: null,
    previous: null,
    didYouMean: null,
    ignored: [],
  };
}
