import type { Transaction } from "../../transaction.ts";

/** A matter that was put off or sent back and has not been on an agenda since. */
export interface UnfinishedItem {
  readonly id: string;
  readonly title: string;
  readonly outcome: "postponed" | "returned";
  readonly day: string;
  readonly path: string;
}

const statement = {
  name: "public-wheel-unfinished-items",
  text: `
    SELECT i.id, i.title, i.outcome, i.day, a.path
    FROM public_item i
    JOIN public_address a ON a.body_id = i.body_id AND a.record_id = i.id AND a.current
    WHERE i.body_id = $1::uuid AND i.committee_id = $2::uuid AND i.outcome IN ('postponed', 'returned')
      AND i.is_open AND i.deleted IS NULL AND i.day BETWEEN $3::date AND $4::date
      AND NOT EXISTS (
        SELECT FROM public_item later
        WHERE later.body_id = i.body_id AND later.deleted IS NULL AND later.day > i.day
          AND (later.case_id = i.case_id OR (later.committee_id = i.committee_id AND later.title = i.title)))
    ORDER BY i.day DESC, i.position`,
};

/** A committee's open items of a period that were postponed or sent back and never came again, newest first. */
export async function unfinishedItems(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  from: string,
  to: string,
): Promise<UnfinishedItem[]> {
  return tx.rows<UnfinishedItem>(statement, [bodyId, committeeId, from, to]);
}
