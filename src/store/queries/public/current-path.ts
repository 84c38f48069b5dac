import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "public-current-path",
  text: `
    (SELECT path, false AS gone FROM public_address WHERE record_id = $1::uuid AND current LIMIT 1)
    UNION ALL (SELECT NULL, true FROM public_tombstone WHERE id = $1::uuid LIMIT 1)
    ORDER BY gone LIMIT 1`,
};

/** Where the record with a permanent id is: its readable address, or that it is gone. */
export type CurrentPath =
  | { readonly path: string; readonly gone: false }
  | { readonly path: null; readonly gone: true };

/** Where the record with the permanent id `id` is; null where strangers have never seen such a record. */
export async function currentPath(tx: Transaction, id: string): Promise<CurrentPath | null> {
  const [found] = await tx.rows<CurrentPath>(statement, [id]);
  return found ?? null;
}
