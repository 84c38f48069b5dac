import type { Transaction } from "../../transaction.ts";

interface Plan {
  readonly "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[];
}

/**
 * About how many rows match, as PostgreSQL's planner has it from its statistics of the common lexemes: under a
 * millisecond, whatever the question. Rows of the whole index where `tsquery` is null.
 */
export async function estimateRows(tx: Transaction, tsquery: string | null): Promise<number> {
  const [row] =
    tsquery === null
      ? await tx.rows<Plan>({ text: "EXPLAIN (FORMAT JSON) SELECT FROM public_search" })
      : await tx.rows<Plan>({ text: "EXPLAIN (FORMAT JSON) SELECT FROM public_search WHERE words @@ $1::tsquery" }, [
          tsquery,
        ]);
  return row?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}
