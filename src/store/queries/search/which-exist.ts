import type { Transaction } from "../../transaction.ts";

// Each question by the index, and no further than its first row; a bare LIMIT would have the planner read the table.
const statement = {
  name: "search-which-exist",
  text: `
    SELECT found.there FROM unnest($1::text[]) WITH ORDINALITY AS asked (tsquery, place)
      CROSS JOIN LATERAL (
        WITH held AS MATERIALIZED (SELECT FROM public_search WHERE words @@ (SELECT asked.tsquery::tsquery))
        SELECT EXISTS (SELECT FROM held) AS there
      ) AS found
    ORDER BY asked.place`,
};

/**
 * Of each question whether at least one row matches, in their order, all in one round trip. Meant for questions of
 * rare words; a common one is answered by its estimate.
 */
export async function whichExist(tx: Transaction, tsqueries: readonly string[]): Promise<boolean[]> {
  if (tsqueries.length === 0) return [];
  const rows = await tx.rows<{ there: boolean }>(statement, [tsqueries]);
  return rows.map((row) => row.there);
}
