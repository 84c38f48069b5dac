import type { Transaction } from "../../transaction.ts";

const find = {
  name: "items-decision",
  text: `SELECT day, record #>> '{decision,text}' AS decision FROM public_item
    WHERE body_id = $1 AND id = $2 AND is_open AND deleted IS NULL`,
};

/** What was decided about an item, as the public minutes have it, and when; null where nothing is, or it is closed. */
export async function decisionOfItem(
  tx: Transaction,
  bodyId: string,
  itemId: string,
): Promise<{ readonly day: string | null; readonly decision: string | null }> {
  const [found] = await tx.rows<{ day: string | null; decision: string | null }>(find, [bodyId, itemId]);
  return found?.decision == null ? { day: null, decision: null } : found;
}
