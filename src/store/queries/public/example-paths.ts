import type { Transaction } from "../../transaction.ts";
import type { AddressKind } from "./find-address.ts";

const statement = {
  name: "public-example-paths",
  text: `
    SELECT path FROM public_address
    WHERE current AND kind = $1
    ORDER BY path LIMIT $2::int`,
};

/** Addresses of records of one kind that the store holds: what the route table is walked with. */
export async function examplePaths(tx: Transaction, kind: AddressKind, limit: number): Promise<string[]> {
  const found = await tx.rows<{ path: string }>(statement, [kind, limit]);
  return found.map((row) => row.path);
}
