import type { Transaction } from "../../transaction.ts";

export interface BodyLine {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: "municipality" | "region" | "joint" | "national";
  readonly committees: number;
}

const statement = {
  name: "public-bodies",
  text: `
    SELECT b.id, b.slug, b.name, b.kind,
      (SELECT count(*)::int FROM public_committee c WHERE c.body_id = b.body_id AND c.deleted IS NULL) AS committees
    FROM public_body b
    WHERE b.deleted IS NULL
    ORDER BY b.name COLLATE "da-x-icu"`,
};

/** Every body that has published something, by name in Danish order. */
export async function bodies(tx: Transaction): Promise<BodyLine[]> {
  return tx.rows<BodyLine>(statement);
}
