import type { Transaction } from "../../transaction.ts";

export interface Member {
  readonly personId: string;
  readonly slug: string;
  readonly name: string;
  readonly party: string | null;
  readonly term: string | null;
  readonly role: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const statement = {
  name: "public-members-of-committee",
  text: `
    SELECT p.id AS "personId", p.slug, p.name, p.party, s.term, s.role,
      s.first_day AS "firstDay", s.last_day AS "lastDay"
    FROM public_membership s
    JOIN public_person p ON p.body_id = s.body_id AND p.id = s.person_id AND p.deleted IS NULL
    WHERE s.body_id = $1::uuid AND s.committee_id = $2::uuid AND s.deleted IS NULL
    ORDER BY s.term DESC NULLS LAST,
      array_position(ARRAY['chair', 'vice-chair', 'member', 'substitute'], s.role) NULLS LAST, p.name
    LIMIT 1000`,
};

/** Those the documents name as a committee's members: newest term first, chair first, then by name in Danish order. */
export async function membersOfCommittee(tx: Transaction, bodyId: string, committeeId: string): Promise<Member[]> {
  return tx.rows<Member>(statement, [bodyId, committeeId]);
}
