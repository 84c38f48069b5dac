import type { Transaction } from "../../transaction.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "./item-line.ts";

const statement = {
  name: "public-items-by-case-number",
  text: `
    SELECT ${itemLineColumns} ${itemLineFrom}
    WHERE i.body_id = $1::uuid AND i.case_number = $2 AND i.deleted IS NULL AND m.deleted IS NULL
    ORDER BY i.day NULLS FIRST, m.starts_at NULLS FIRST, i.position
    LIMIT $3::int OFFSET $4::int`,
};

/** Every open item that bears a case number, oldest first. The same number is evidence of a case, never proof. */
export async function itemsByCaseNumber(
  tx: Transaction,
  bodyId: string,
  number: string,
  limit: number,
  offset: number,
): Promise<ItemLine[]> {
  return tx.rows<ItemLine>(statement, [bodyId, number, limit, offset]);
}
