import type { Transaction } from "../../transaction.ts";

export type AddressKind = "body" | "committee" | "meeting" | "item" | "case" | "person" | "document";

/** What an address leads to. `currentPath` differs from the path asked for where the record has moved. */
export interface Address {
  readonly bodyId: string;
  readonly recordId: string;
  readonly kind: AddressKind;
  readonly currentPath: string | null;
}

const statement = {
  name: "public-find-address",
  text: `
    SELECT a.body_id AS "bodyId", a.record_id AS "recordId", a.kind, now.path AS "currentPath"
    FROM public_address a
    LEFT JOIN public_address now ON now.body_id = a.body_id AND now.record_id = a.record_id AND now.current
    WHERE a.path = $1
    LIMIT 1`,
};

/** The record that has, or once had, the address `path`; null where nothing ever had it. */
export async function findAddress(tx: Transaction, path: string): Promise<Address | null> {
  const [found] = await tx.rows<Address>(statement, [path]);
  return found ?? null;
}
