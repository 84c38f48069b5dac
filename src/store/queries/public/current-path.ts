import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "public-current-path",
  text: "SELECT path FROM public_address WHERE record_id = $1::uuid AND current LIMIT 1",
};

/** The readable address of the record with the permanent id `id`; null where there is none. */
export async function currentPath(tx: Transaction, id: string): Promise<string | null> {
  const [found] = await tx.rows<{ path: string }>(statement, [id]);
  return found?.path ?? null;
}
