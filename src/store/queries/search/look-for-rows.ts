import type { Transaction } from "../../transaction.ts";
import { type Estimate, mostRead } from "./estimate.ts";
import { matching } from "./matching.ts";

/** Rows that were found by looking into each, so that they are not looked for again. `all`: no others match. */
export interface FoundRows {
  readonly bodyIds: readonly string[];
  readonly ids: readonly string[];
  readonly all: boolean;
}

/** True where the index alone cannot answer: the places of the words must be read in every row that holds them. */
export function mustLook(tsquery: string | null): boolean {
  return tsquery?.includes("<->") === true;
}

/** Looking into so many rows takes about a second; where more hold all the words, only the newest are looked into. */
const mostLookedInto = 60_000;

/** The rows that hold a phrase, where they are at most `most`; null where they are more. */
export async function lookForRows(
  tx: Transaction,
  tsquery: string,
  expected: Estimate,
  most: number,
): Promise<FoundRows | null> {
  const all = expected.rows <= mostLookedInto;
  const text = all
    ? `SELECT body_id AS "bodyId", item_id AS id FROM public_search ${matching(tsquery)} LIMIT $2`
    : `SELECT body_id AS "bodyId", item_id AS id FROM (
         SELECT body_id, item_id, words FROM public_search ORDER BY day DESC, item_id DESC LIMIT ${mostRead}) AS newest
       WHERE words @@ $1::tsquery LIMIT $2`;
  const rows = await tx.rows<{ bodyId: string; id: string }>({ text }, [tsquery, most + 1]);
  if (rows.length > most) return null;
  return { bodyIds: rows.map((row) => row.bodyId), ids: rows.map((row) => row.id), all };
}

/** Rows that were found before as a table, from two parameters of a statement. */
export function rowsFound(bodyIds: number, ids: number): string {
  return `FROM unnest($${bodyIds}::uuid[], $${ids}::uuid[]) AS chosen (body_id, item_id)
    JOIN public_search USING (body_id, item_id)`;
}
