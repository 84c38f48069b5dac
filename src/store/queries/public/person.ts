import type { Transaction } from "../../transaction.ts";

export interface PersonHead {
  readonly id: string;
  readonly bodyId: string;
  readonly slug: string;
  readonly name: string;
  readonly party: string | null;
  readonly bodySlug: string;
  readonly body: string;
  readonly deleted: string | null;
}

const statement = {
  name: "public-person",
  text: `
    SELECT p.id, p.body_id AS "bodyId", p.slug, p.name, p.party, p.deleted, b.slug AS "bodySlug", b.name AS body
    FROM public_person p JOIN public_body b ON b.body_id = p.body_id
    WHERE p.body_id = $1::uuid AND p.id = $2::uuid`,
};

/** One person as the newest document names them. */
export async function person(tx: Transaction, bodyId: string, id: string): Promise<PersonHead | null> {
  const [found] = await tx.rows<PersonHead>(statement, [bodyId, id]);
  return found ?? null;
}
