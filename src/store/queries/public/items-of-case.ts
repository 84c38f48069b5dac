import type { Transaction } from "../../transaction.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "./item-line.ts";

const statement = {
  name: "public-items-of-case",
  text: `
    SELECT ${itemLineColumns} ${itemLineFrom}
    WHERE i.body_id = $1::uuid AND i.case_id = $2::uuid AND i.deleted IS NULL AND m.deleted IS NULL
    ORDER BY i.day NULLS FIRST, m.starts_at NULLS FIRST, i.position
    LIMIT $3::int OFFSET $4::int`,
};

/** A case's open items over all committees, oldest first. */
export async function itemsOfCase(
  tx: Transaction,
  bodyId: string,
  caseId: string,
  limit: number,
  offset: number,
): Promise<ItemLine[]> {
  return tx.rows<ItemLine>(statement, [bodyId, caseId, limit, offset]);
}
