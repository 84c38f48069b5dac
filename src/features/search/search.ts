import { countAll, countInYears, countNewest, type FacetCount } from "../../store/queries/search/count-facets.ts";
import { type Estimate, estimate, rowsToRead } from "../../store/queries/search/estimate.ts";
import { fillHits } from "../../store/queries/search/fill-hits.ts";
import { type FoundRows, lookForRows, mustLook } from "../../store/queries/search/look-for-rows.ts";
import { type Meaning, tsqueryOf } from "../../store/queries/search/meaning.ts";
import { yearsHolding } from "../../store/queries/search/newest-years.ts";
import type { Store, Transaction } from "../../store/transaction.ts";
import { countOf, filterLexemes, mostCounted, nameFacets } from "./facets.ts";
import { hitsOf } from "./hits.ts";
import { findPage } from "./page.ts";
import { parseQuery, type Term } from "./parse-query.ts";
import { relax } from "./relax.ts";
import type { SearchQuery, SearchResult } from "./search-query.ts";
import { vocabularyNow } from "./vocabulary.ts";

/** Of an index of so many rows, one municipality's, all matches are counted however many they are. */
const smallIndex = 20_000;
/** Of a larger one, up to so many matches are counted one and all; of the commonest questions, so many of the newest. */
const fewRows = 8000;
const sampled = 2000;
/** A cursor by score is followed as long as no more match than this. */
const mostScored = 5000;

/**
 * Searches what is published: items and papers, through the role that can read nothing else. Never fails for what was
 * written in the field. Numbers are exact up to 1,000; where a question matches more than 8,000 rows of a
 * large index, a facet's number is what those that were counted hold at least; of a phrase of three words or more whose
 * pairs all stand in more than 60,000 rows, only the newest 20,000 are looked into. Then `more` says that there may be more.
 * Cases are counted where at most 1,000 rows match.
 */
export async function search(store: Store, query: SearchQuery): Promise<SearchResult> {
  return store.asPublic((tx) => answer(store, tx, query));
}

async function answer(store: Store, tx: Transaction, query: SearchQuery): Promise<SearchResult> {
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
  for await (const relaxed of relax(tx, parsed.wanted, meaning, () => vocabularyNow(store, tx))) {
    const again = relaxed.meaning === null ? found : await find(tx, query, relaxed.meaning, relaxed.wanted);
    if (again.total.n > 0 || relaxed.meaning === null)
      return { ...again, ignored: relaxed.ignored, didYouMean: relaxed.didYouMean };
  }
  return found;
}

async function find(
  tx: Transaction,
  query: SearchQuery,
  meaning: Meaning,
  wanted: readonly Term[],
): Promise<SearchResult> {
  const any = tsqueryOf(meaning, "any");
  const { counts, exact, chosen } = await count(tx, any);
  const counted = counts.find((one) => one.facet === null)?.n ?? 0;
  const order = query.order ?? (wanted.length > 0 ? "best" : "newest");
  if (counted === 0 && exact) return { ...nothing(query), order };
  const page = await findPage(tx, meaning, {
    order,
    cursor: query.cursor ?? null,
    size: Math.min(Math.max(Math.trunc(query.size ?? 20) || 20, 1), 100),
    few: chosen !== null || (exact && counted <= mostScored),
    scored: chosen !== null || (exact && counted <= mostCounted),
    chosen,
  });
  return {
    hits: hitsOf(
      await fillHits(tx, page.rows),
      wanted.map((term) => term.wanted),
    ),
    total: countOf(counted, !exact),
    facets: await nameFacets(tx, counts, query.filters ?? {}, !exact),
    order,
    next: page.next,
    previous: page.previous,
    didYouMean: null,
    ignored: [],
  };
}

interface Counted {
  readonly counts: FacetCount[];
  /** All matches were counted, not only the newest. */
  readonly exact: boolean;
  readonly chosen: FoundRows | null;
}

async function count(tx: Transaction, tsquery: string | null): Promise<Counted> {
  const expected = await estimate(tx, tsquery);
  if (tsquery !== null && mustLook(tsquery)) {
    const chosen = await lookForRows(tx, tsquery, expected, mostCounted);
    if (chosen !== null) return { counts: await countAll(tx, tsquery, chosen), exact: chosen.all, chosen };
  }
  if (expected.all > smallIndex && expected.rows > fewRows) {
    const counts = await countSampled(tx, tsquery, expected);
    if (counts !== null) return { counts, exact: false, chosen: null };
  }
  if (expected.all <= smallIndex) return { counts: await countAll(tx, tsquery), exact: true, chosen: null };
  const most = mustLook(tsquery) ? sampled : fewRows;
  const counts = await countAll(tx, tsquery, null, most + 1);
  return { counts, exact: (counts.find((one) => one.facet === null)?.n ?? 0) <= most, chosen: null };
}

/** Counts the newest of very many rows, by day or by year, whichever finds them sooner; null where neither does. */
async function countSampled(tx: Transaction, tsquery: string | null, expected: Estimate): Promise<FacetCount[] | null> {
  const toRead = rowsToRead(expected, sampled);
  if (toRead !== null) return countNewest(tx, tsquery, sampled, toRead);
  const years = mustLook(tsquery) ? null : await yearsHolding(tx, expected, sampled);
  return years === null ? null : countInYears(tx, tsquery, sampled, years);
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
