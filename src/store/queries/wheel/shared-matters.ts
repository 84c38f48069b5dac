import type { Transaction } from "../../transaction.ts";

/** A case that was or will be on the agenda of several committees within a period. */
export interface SharedMatter {
  readonly slug: string;
  readonly title: string;
  readonly committees: readonly string[];
  readonly lastDay: string;
}

const statement = {
  name: "public-wheel-shared-matters",
  text: `
    SELECT c.slug, c.title, to_jsonb(array_agg(DISTINCT i.committee_id)) AS committees, max(i.day) AS "lastDay"
    FROM public_item i JOIN public_case c ON c.body_id = i.body_id AND c.id = i.case_id AND c.deleted IS NULL
    WHERE i.body_id = $1::uuid AND i.day BETWEEN $2::date AND $3::date AND i.deleted IS NULL
    GROUP BY c.id, c.slug, c.title HAVING count(DISTINCT i.committee_id) > 1
    ORDER BY max(i.day) DESC, c.title LIMIT 50`,
};

/** The cases that several committees deal with in a period, the newest first; fifty at most. */
export async function sharedMatters(
  tx: Transaction,
  bodyId: string,
  from: string,
  to: string,
): Promise<SharedMatter[]> {
  return tx.rows<SharedMatter>(statement, [bodyId, from, to]);
}
