import type { Transaction } from "../../transaction.ts";

/** Another promise that may be the same as one. */
export interface NearPromise {
  readonly id: string;
  readonly what: string;
  readonly day: string | null;
  /** Of the same item, or of the same case; else of the same committee or paper. */
  readonly sameCase: boolean;
}

const statement = {
  name: "promises-near",
  text: `
    WITH mine AS (SELECT * FROM promise WHERE body_id = $1::uuid AND id = $2::uuid),
    items AS (
      SELECT item_id AS id FROM mine WHERE item_id IS NOT NULL
      UNION
      SELECT o.item_id FROM mine JOIN case_item c ON c.body_id = mine.body_id AND c.item_id = mine.item_id AND c.deleted IS NULL
        JOIN case_item o ON o.body_id = c.body_id AND o.case_id = c.case_id AND o.deleted IS NULL
    )
    SELECT p.id, p.what, p.day, coalesce(p.item_id IN (SELECT id FROM items), false) AS "sameCase"
    FROM promise p, mine
    WHERE p.body_id = mine.body_id AND p.id <> mine.id AND p.deleted IS NULL
      AND p.state IN ('proposed', 'open', 'postponed')
      AND (p.item_id IN (SELECT id FROM items) OR p.committee_id = mine.committee_id OR p.document_id = mine.document_id)
    ORDER BY "sameCase" DESC, p.day DESC NULLS LAST, p.id LIMIT 100`,
};

/** Promises that are followed up and may be the same as this one: of its item and case, then of its committee, newest first. */
export async function promisesNear(tx: Transaction, bodyId: string, id: string): Promise<NearPromise[]> {
  return tx.rows<NearPromise>(statement, [bodyId, id]);
}
