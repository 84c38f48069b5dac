import type { Transaction } from "../../transaction.ts";
import { type ItemLine, itemLineColumns, itemLineFrom } from "./item-line.ts";

/** An item on a case's thread, with the points that were recommended in it. */
export interface CaseItemLine extends ItemLine {
  readonly recommended: readonly string[];
}

const statement = {
  name: "public-items-of-case",
  text: `
    SELECT ${itemLineColumns},
      ARRAY(SELECT point ->> 'text' FROM jsonb_array_elements(
        CASE jsonb_typeof(i.record #> '{recommendation,points}') WHEN 'array' THEN i.record #> '{recommendation,points}'
          ELSE '[]' END) AS point LIMIT 20) AS recommended
    ${itemLineFrom}
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
): Promise<CaseItemLine[]> {
  return tx.rows<CaseItemLine>(statement, [bodyId, caseId, limit, offset]);
}
