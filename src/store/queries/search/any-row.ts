import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "search-any-row",
  text: `WITH found AS MATERIALIZED (SELECT FROM public_search WHERE words @@ (SELECT $1::tsquery))
    SELECT EXISTS (SELECT FROM found) AS any`,
};

/** True where at least one row matches. Meant for questions of rare words; a common one is answered by its estimate. */
export async function anyRow(tx: Transaction, tsquery: string): Promise<boolean> {
  const [row] = await tx.rows<{ any: boolean }>(statement, [tsquery]);
  return row?.any === true;
}
