import type { Transaction } from "../../transaction.ts";

export interface CommitteeLine {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly terms: readonly string[];
  readonly meetings: number;
  readonly lastDay: string | null;
}

const statement = {
  name: "public-committees-of-body",
  text: `
    SELECT c.id, c.slug, c.name, c.abbreviation, c.terms, count(m.id)::int AS meetings, max(m.day) FILTER (WHERE m.day <= $2::date) AS "lastDay"
    FROM public_committee c
    LEFT JOIN public_meeting m ON m.body_id = c.body_id AND m.committee_id = c.id AND m.deleted IS NULL
    WHERE c.body_id = $1::uuid AND c.deleted IS NULL
    GROUP BY c.body_id, c.id
    ORDER BY c.name`,
};

/** A body's committees by name in Danish order, with the number of meetings and the day of the last until `today` (ISO). */
export async function committeesOfBody(tx: Transaction, bodyId: string, today: string): Promise<CommitteeLine[]> {
  return tx.rows<CommitteeLine>(statement, [bodyId, today]);
}
