import type { Transaction } from "../../transaction.ts";

const statement = { name: "threads-body-slug", text: "SELECT slug FROM body WHERE body_id = $1" };

/** A body's slug; null where there is none that the viewer may see. */
export async function bodySlugOf(tx: Transaction, bodyId: string): Promise<string | null> {
  const [found] = await tx.rows<{ slug: string }>(statement, [bodyId]);
  return found?.slug ?? null;
}
