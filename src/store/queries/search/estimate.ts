import type { Transaction } from "../../transaction.ts";

interface Plan {
  readonly "Plan Rows": number;
  readonly "Subplan Name"?: string;
  readonly Plans?: readonly Plan[];
}

/** What is to be expected of a question: rows that match, and rows of the whole index. */
export interface Estimate {
  readonly rows: number;
  readonly all: number;
}

/** Both estimates of a question at once. */
export async function estimate(tx: Transaction, tsquery: string | null): Promise<Estimate> {
  const [all = 0, rows = 0] = await estimateEach(tx, [null, tsquery]);
  return { rows, all };
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
 * About how many rows match each question, as PostgreSQL's planner has it from its statistics of the common lexemes:
 * under a millisecond each, whatever the question, and one round trip for those not yet known. Rows of the whole index
 * where a question is null.
 */
export async function estimateEach(tx: Transaction, tsqueries: readonly (string | null)[]): Promise<number[]> {
  const known = remembered.get(tx) ?? new Map<string, Promise<number>>();
  remembered.set(tx, known);
  const keys = tsqueries.map((tsquery) => tsquery ?? "");
  const unknown = [...new Set(keys)].filter((key) => !known.has(key));
  if (unknown.length > 0) {
    const answered = askPlanner(tx, unknown);
    for (const [at, key] of unknown.entries()) {
      known.set(
        key,
        answered.then((rows) => rows[at] ?? 0),
      );
    }
  }
  return Promise.all(keys.map((key) => known.get(key) ?? 0));
}

/** Each question as a part of its own, so that a plan for several processes still tells the rows of all of them. */
async function askPlanner(tx: Transaction, keys: readonly string[]): Promise<number[]> {
  const values = keys.filter((key) => key !== "");
  const parts = keys.map((key, at) => {
    const condition = key === "" ? "" : ` WHERE words @@ $${values.indexOf(key) + 1}::tsquery`;
    return `part${at} AS MATERIALIZED (SELECT FROM public_search${condition})`;
  });
  const text = `EXPLAIN (FORMAT JSON) WITH ${parts.join(", ")} SELECT ${keys.map((_, at) => `EXISTS (SELECT FROM part${at})`)}`;
  const [row] = await tx.rows<{ "QUERY PLAN": readonly { readonly Plan: Plan }[] }>({ text }, values);
  const plans = row?.["QUERY PLAN"][0]?.Plan.Plans ?? [];
  return keys.map((_, at) => plans.find((plan) => plan["Subplan Name"] === `CTE part${at}`)?.["Plan Rows"] ?? 0);
}
