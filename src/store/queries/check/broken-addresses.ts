import type { Transaction } from "../../transaction.ts";

/**
 * `missing`: a public record without a current address, or with several. `astray`: an address of
 * nothing public, or a record that is public and said to be gone. Of an item, its meeting.
 */
export interface BrokenAddress {
  readonly what: "missing" | "astray";
  readonly bodyId: string;
  readonly id: string;
}

const statement = {
  name: "check-broken-addresses",
  text: `
    WITH record AS (
      SELECT body_id, id, 'body' AS kind FROM public_body
      UNION ALL SELECT body_id, id, 'committee' FROM public_committee
      UNION ALL SELECT body_id, id, 'meeting' FROM public_meeting
      UNION ALL SELECT body_id, id, 'item' FROM public_item
      UNION ALL SELECT body_id, id, 'case' FROM public_case
      UNION ALL SELECT body_id, id, 'person' FROM public_person
      UNION ALL SELECT body_id, id, 'document' FROM public_document
      UNION ALL SELECT body_id, id, 'promise' FROM public_promise
    ),
    broken AS (
    (SELECT 'missing' AS what, r.body_id AS "bodyId", r.id
      FROM record r LEFT JOIN public_address a ON a.body_id = r.body_id AND a.record_id = r.id AND a.kind = r.kind AND a.current
      GROUP BY r.body_id, r.id HAVING count(a.path) <> 1 LIMIT 100)
    UNION ALL
    (SELECT 'astray', a.body_id, a.record_id
      FROM public_address a LEFT JOIN record r ON r.body_id = a.body_id AND r.id = a.record_id AND r.kind = a.kind
      WHERE r.id IS NULL LIMIT 100)
    UNION ALL
    (SELECT 'astray', g.body_id, g.record_id
      FROM public_gone_address g
        LEFT JOIN record r ON r.body_id = g.body_id AND r.id = g.record_id
        LEFT JOIN public_tombstone t ON t.body_id = g.body_id AND t.id = g.record_id
      WHERE r.id IS NULL AND t.id IS NULL LIMIT 100)
    UNION ALL
    (SELECT 'astray', t.body_id, t.id
      FROM public_tombstone t JOIN record r ON r.body_id = t.body_id AND r.id = t.id LIMIT 100)
    )
    SELECT DISTINCT b.what, b."bodyId", coalesce(i.meeting_id, b.id) AS id
    FROM broken b LEFT JOIN item i ON i.body_id = b."bodyId" AND i.id = b.id`,
};

/** Public records that cannot be reached by exactly one address, and addresses that lead nowhere. */
export async function brokenAddresses(tx: Transaction): Promise<BrokenAddress[]> {
  return tx.rows<BrokenAddress>(statement);
}
