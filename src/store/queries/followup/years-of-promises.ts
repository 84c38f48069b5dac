import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "years-of-promises",
  text: `SELECT DISTINCT extract(year FROM day)::int AS year FROM public_promise
    WHERE body_id = $1::uuid AND day IS NOT NULL AND deleted IS NULL ORDER BY 1 DESC LIMIT 200`,
};

/** The years in which a body's public promises were made, the newest first. */
export async function yearsOfPromises(tx: Transaction, bodyId: string): Promise<number[]> {
  return (await tx.rows<{ year: number }>(statement, [bodyId])).map((row) => row.year);
}
