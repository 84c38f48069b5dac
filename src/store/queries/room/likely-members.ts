import type { Transaction } from "../../transaction.ts";

/** One who is likely to sit in the committee, as its latest documents of the term name them. */
export interface LikelyMember {
  readonly id: string;
  readonly name: string;
  readonly party: string | null;
  readonly role: "chair" | "vice-chair" | "member" | "substitute";
}

// Council terms of four years begin in 2018, 2022, 2026: two more than a multiple of four.
const statement = {
  name: "room-likely-members",
  text: `
    WITH seen AS (
      SELECT DISTINCT ON (p.id) p.id, p.name, a.party, coalesce(a.role, 'member') AS role
      FROM appearance a
        JOIN meeting m ON m.body_id = a.body_id AND m.id = a.meeting_id
        JOIN person p ON p.body_id = a.body_id AND p.id = a.person_id AND p.deleted IS NULL
      WHERE a.body_id = $1 AND m.committee_id = $2 AND a.deleted IS NULL
        AND (extract(year FROM a.day)::int - 2) / 4 = (extract(year FROM $3::date)::int - 2) / 4
      ORDER BY p.id, a.day DESC
    )
    SELECT * FROM seen WHERE role IN ('chair', 'vice-chair', 'member', 'substitute')
    ORDER BY array_position(ARRAY['chair', 'vice-chair', 'member', 'substitute'], role), name COLLATE "da-x-icu", id
    LIMIT 100`,
};

/** Who the committee's documents of the day's term name as members and substitutes: a proposal, for somebody to look at. */
export async function likelyMembers(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  day: string,
): Promise<LikelyMember[]> {
  return tx.rows<LikelyMember>(statement, [bodyId, committeeId, day]);
}
