import type { Transaction } from "../../transaction.ts";

export interface CaseLine {
  readonly id: string;
  readonly bodyId: string;
  readonly slug: string;
  readonly title: string;
  readonly items: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly bodySlug: string;
  readonly body: string;
}

const from = (where: string) => `
  SELECT k.id, k.body_id AS "bodyId", k.slug, k.title, k.items, k.first_day AS "firstDay", k.last_day AS "lastDay",
    b.slug AS "bodySlug", b.name AS body
  FROM public_case k JOIN public_body b ON b.body_id = k.body_id
  WHERE k.first_day < k.last_day AND k.deleted IS NULL ${where}
  ORDER BY k.last_day DESC, k.id
  LIMIT $1::int`;

const ofAll = { name: "public-travelling-cases", text: from("") };
const ofBody = { name: "public-travelling-cases-body", text: from("AND k.body_id = $2::uuid") };

/** The cases that have been on the agenda on more than one day, most recently treated first. */
export async function travellingCases(
  tx: Transaction,
  limit: number,
  bodyId: string | null = null,
): Promise<CaseLine[]> {
  return bodyId === null ? tx.rows<CaseLine>(ofAll, [limit]) : tx.rows<CaseLine>(ofBody, [limit, bodyId]);
}
