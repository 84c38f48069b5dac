import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "public-example-ids",
  text: `SELECT DISTINCT ON (kind) record_id AS id FROM public_address WHERE current ORDER BY kind, path LIMIT $1::int`,
};

/** Permanent ids that the store holds, one of each kind: what the route table is walked with. */
export async function exampleIds(tx: Transaction, limit: number): Promise<string[]> {
  return (await tx.rows<{ id: string }>(statement, [limit])).map((row) => row.id);
}
