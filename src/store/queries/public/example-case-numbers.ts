import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "public-example-case-numbers",
  text: `
    SELECT DISTINCT b.slug AS body, i.case_number AS number
    FROM public_item i JOIN public_body b ON b.body_id = i.body_id
    WHERE i.case_number IS NOT NULL AND i.deleted IS NULL
    ORDER BY 1, 2 LIMIT $1::int`,
};

/** Case numbers that the store holds, with their body's slug: what the route table is walked with. */
export async function exampleCaseNumbers(tx: Transaction, limit: number): Promise<{ body: string; number: string }[]> {
  return tx.rows<{ body: string; number: string }>(statement, [limit]);
}
