import type { Transaction } from "../../transaction.ts";

/** One who is likely to sit in the committee. */
export interface LikelyMember {
  readonly id: string;
  readonly name: string;
  readonly party: string | null;
  readonly role: "chair" | "vice-chair" | "member" | "substitute";
}

const ordered = `
  ORDER BY array_position(ARRAY['chair', 'vice-chair', 'member', 'substitute'], role), name COLLATE "da-x-icu", id
  LIMIT 100`;

const seats = {
  name: "room-seats",
  text: `
    WITH seated AS (
      SELECT s.id, s.name, nullif(s.party, '') AS party, s.role
      FROM seat s JOIN term t ON t.body_id = s.body_id AND t.id = s.term_id AND t.deleted IS NULL
      WHERE s.body_id = $1 AND s.committee_id = $2 AND s.deleted IS NULL AND $3::date BETWEEN s.starts AND s.ends
        AND t.constituted IS NOT NULL
    )
    SELECT * FROM seated
    ${ordered}`,
};

// Council terms of four years begin in 2018, 2022, 2026: two more than a multiple of four.
const named = {
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
    ${ordered}`,
};

/**
 * Who has a seat in the committee on the day; where no seats are written down, who its documents of the day's term name
 * as members and substitutes. A proposal, for somebody to look at. The chair first, then by name.
 */
export async function likelyMembers(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  day: string,
): Promise<LikelyMember[]> {
  const given = [bodyId, committeeId, day];
  const seated = await tx.rows<LikelyMember>(seats, given);
  return seated.length > 0 ? seated : tx.rows<LikelyMember>(named, given);
}
