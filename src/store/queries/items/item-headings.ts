import { type ItemHeading, usualHeadings } from "../../../records/proposed-item.ts";
import type { Transaction } from "../../transaction.ts";

const find = { name: "items-headings", text: "SELECT headings FROM item_headings WHERE body_id = $1" };

/** The headings a body has chosen; the usual ones where it has chosen none. */
export async function itemHeadings(tx: Transaction, bodyId: string): Promise<readonly ItemHeading[]> {
  const [found] = await tx.rows<{ headings: readonly ItemHeading[] }>(find, [bodyId]);
  return found?.headings ?? usualHeadings;
}

const keep = {
  name: "items-keep-headings",
  text: `INSERT INTO item_headings AS kept (body_id, id, headings, created, modified) VALUES ($1, $1, $2::jsonb, $3, $3)
    ON CONFLICT (body_id, id) DO UPDATE SET headings = excluded.headings, modified = excluded.modified`,
};

/** Makes these the body's headings. */
export async function keepItemHeadings(
  tx: Transaction,
  bodyId: string,
  headings: readonly ItemHeading[],
  at: string,
): Promise<void> {
  await tx.rows(keep, [bodyId, JSON.stringify(headings), at]);
}
