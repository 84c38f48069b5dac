import type { Transaction } from "../../transaction.ts";

export interface CasePage {
  readonly id: string;
  readonly bodyId: string;
  readonly slug: string;
  readonly title: string;
  readonly number: string | null;
  readonly items: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly bodySlug: string;
  readonly body: string;
  readonly deleted: string | null;
}

const statement = {
  name: "public-case",
  text: `
    SELECT k.id, k.body_id AS "bodyId", k.slug, k.title, k.number, k.items, k.first_day AS "firstDay",
      k.last_day AS "lastDay", k.deleted, b.slug AS "bodySlug", b.name AS body
    FROM public_case k JOIN public_body b ON b.body_id = k.body_id
    WHERE k.body_id = $1::uuid AND k.id = $2::uuid`,
};

/** One case. */
export async function findCase(tx: Transaction, bodyId: string, id: string): Promise<CasePage | null> {
  const [found] = await tx.rows<CasePage>(statement, [bodyId, id]);
  return found ?? null;
}
