import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "years-of-promises",
  text: `SELECT extract(year FROM day)::int AS year, count(*)::int AS promises FROM public_promise
    WHERE body_id = $1::uuid AND ($2::uuid IS NULL OR committee_id = $2::uuid) AND day IS NOT NULL AND deleted IS NULL
    GROUP BY 1 ORDER BY 1 DESC`,
};

/** The years in which public promises were made, newest first; of a body, or of one committee. */
export async function yearsOfPromises(
  tx: Transaction,
  bodyId: string,
  committeeId: string | null = null,
): Promise<{ year: number; promises: number }[]> {
  return tx.rows(statement, [bodyId, committeeId]);
}
