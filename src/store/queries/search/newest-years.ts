import type { Transaction } from "../../transaction.ts";
import { type Estimate, estimateEach } from "./estimate.ts";
import { facetLexeme, quoteLexeme } from "./lexemes.ts";

/** Years looked back over at most; what is older is asked for with all the rest. */
const mostYears = 30;
/** Of a question that so many rows match, fetching them all is as short a way. */
const worthParting = 1000;

/**
 * The years, as a tsquery, that hold some three times `wanted` of the rows that match, if these lie evenly over the
 * years: the newest, or those from a day on, older ones `after` it and newer ones `before`. Asking the index for both
 * costs a small part of fetching every row that matches. Null where it would save little. How many years are enough is
 * an estimate: whoever asks must see whether enough came, and else ask for all.
 */
export async function yearsHolding(
  tx: Transaction,
  { rows, all }: Estimate,
  wanted: number,
  from: { readonly day: string; readonly direction: "after" | "before" } | null = null,
): Promise<string | null> {
  if (rows < worthParting) return null;
  const last = await newestYear(tx);
  const start = from === null ? last : Number(from.day.slice(0, 4));
  const step = from?.direction === "before" ? 1 : -1;
  const years: string[] = [];
  for (let year = start; years.length < mostYears && year > 0 && year <= last; year += step) {
    years.push(quoteLexeme(facetLexeme("year", String(year))));
  }
  const held = await estimateEach(tx, years);
  let expected = 0;
  for (const [at, rowsOfYear] of held.entries()) {
    expected += (rowsOfYear * rows) / all;
    if (expected < wanted * 3) continue;
    return at + 1 < years.length ? years.slice(0, at + 1).join(" | ") : null;
  }
  return null;
}

const newest = {
  name: "search-newest-year",
  text: "SELECT extract(year FROM day)::int AS year FROM public_search ORDER BY day DESC, item_id DESC LIMIT 1",
};

// Counting and every level of a page ask for it; it holds for the transaction it was asked in.
const remembered = new WeakMap<Transaction, Promise<number>>();

function newestYear(tx: Transaction): Promise<number> {
  const known = remembered.get(tx) ?? tx.rows<{ year: number }>(newest).then(([row]) => row?.year ?? 0);
  remembered.set(tx, known);
  return known;
}
