import type { Transaction } from "../../transaction.ts";

export interface CommitteeHead {
  readonly id: string;
  readonly bodyId: string;
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly terms: readonly string[];
  readonly bodySlug: string;
  readonly body: string;
  readonly deleted: string | null;
}

const statement = {
  name: "public-committee",
  text: `
    SELECT c.id, c.body_id AS "bodyId", c.slug, c.name, c.abbreviation, c.terms, c.deleted,
      b.slug AS "bodySlug", b.name AS body
    FROM public_committee c JOIN public_body b ON b.body_id = c.body_id
    WHERE c.body_id = $1::uuid AND c.id = $2::uuid`,
};

/** One committee with the body it belongs to. */
export async function committee(tx: Transaction, bodyId: string, id: string): Promise<CommitteeHead | null> {
  const [found] = await tx.rows<CommitteeHead>(statement, [bodyId, id]);
  return found ?? null;
}
