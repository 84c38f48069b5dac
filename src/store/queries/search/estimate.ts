import type { Transaction } from "../../transaction.ts";

interface Plan {
  readonly "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[];
}

/** What is to be expected of a question: rows that match, and rows of the whole index. */
export interface Estimate {
  readonly rows: number;
  readonly all: number;
}

/** Both estimates of a question at once. */
export async function estimate(tx: Transaction, tsquery: string | null): Promise<Estimate> {
  const all = await estimateRows(tx, null);
  return { rows: tsquery === null ? all : await estimateRows(tx, tsquery), all };
}

/**
 * How many rows would have to be read by day to meet `wanted` matches, if they lie evenly; three times that, to be
 * safe, and never more than `mostRead`. Null where fetching every match through the index is the shorter way.
 */
export function rowsToRead({ rows, all }: Estimate, wanted: number): number | null {
  if (rows <= 0) return null;
  const expected = (wanted * all) / rows;
  // Looking into a row's vector costs about ten times what it costs to fetch a row the index has found.
  return expected * lookingCosts < rows && expected < mostRead
    ? Math.min(Math.ceil(expected * 3) + 50, mostRead)
    : null;
}

const lookingCosts = 10;
/** Rows read by day for one question at most. */
export const mostRead = 20_000;

// A question's pages and counts ask for the same estimates; they hold for the transaction they were made in.
const remembered = new WeakMap<Transaction, Map<string, Promise<number>>>();

/**
 * About how many rows match, as PostgreSQL's planner has it from its statistics of the common lexemes: under a
 * millisecond, whatever the question. Rows of the whole index where `tsquery` is null.
 */
export function estimateRows(tx: Transaction, tsquery: string | null): Promise<number> {
  const known = remembered.get(tx) ?? new Map<string, Promise<number>>();
  remembered.set(tx, known);
  const key = tsquery ?? "";
  const found = known.get(key) ?? askPlanner(tx, tsquery);
  known.set(key, found);
  return found;
}

async function askPlanner(tx: Transaction, tsquery: string | null): Promise<number> {
  const [row] =
    tsquery === null
      ? await tx.rows<Plan>({ text: "EXPLAIN (FORMAT JSON) SELECT FROM public_search" })
      : await tx.rows<Plan>({ text: "EXPLAIN (FORMAT JSON) SELECT FROM public_search WHERE words @@ $1::tsquery" }, [
          tsquery,
        ]);
  return row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}
