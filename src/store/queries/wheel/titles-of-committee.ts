import type { Transaction } from "../../transaction.ts";

/** An item that everybody can read, with its heading. `path`: its page's. */
export interface ItemTitle {
  readonly title: string;
  readonly day: string;
  readonly path: string;
}

// Twenty years of a committee's meetings.
const most = 5000;

const statement = {
  name: "public-titles-of-committee",
  text: `SELECT i.title, i.day, a.path FROM public_item i
      JOIN public_address a ON a.body_id = i.body_id AND a.record_id = i.id AND a.kind = 'item' AND a.current
    WHERE i.body_id = $1::uuid AND i.committee_id = $2::uuid AND i.is_open AND i.deleted IS NULL AND i.day <= $3::date
    ORDER BY i.day DESC, i.id LIMIT ${most}`,
};

/** The headings of a committee's open items up to a day, the newest first. */
export function titlesOfCommittee(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  until: string,
): Promise<ItemTitle[]> {
  return tx.rows(statement, [bodyId, committeeId, until]);
}
