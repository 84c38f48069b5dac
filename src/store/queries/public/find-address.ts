import type { Transaction } from "../../transaction.ts";

export type AddressKind = "body" | "committee" | "meeting" | "item" | "case" | "person" | "document" | "promise";

/**
 * What an address leads to. `currentPath` differs from the path asked for where the record has moved, and is null where
 * the record was taken back.
 */
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
    FROM (
      SELECT body_id, record_id, kind, 1 AS choice FROM public_address WHERE path = $1
      UNION ALL
      SELECT body_id, record_id, kind, 2 FROM public_gone_address WHERE id = md5($1)::uuid
    ) a
    LEFT JOIN public_address now ON now.body_id = a.body_id AND now.record_id = a.record_id AND now.current
    ORDER BY a.choice LIMIT 1`,
};

/** The record that has, or once had, the address `path`; null where nothing ever had it. */
export async function findAddress(tx: Transaction, path: string): Promise<Address | null> {
  const [found] = await tx.rows<Address>(statement, [path]);
  return found ?? null;
}
