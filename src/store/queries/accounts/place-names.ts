import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "accounts-place-names",
  text: `SELECT id, name FROM public_body WHERE id = ANY ($1::uuid[])
    UNION ALL SELECT id, name FROM public_committee WHERE id = ANY ($1::uuid[])`,
};

/** The names of bodies and committees, by id: of those that strangers know. */
export async function placeNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(statement, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
