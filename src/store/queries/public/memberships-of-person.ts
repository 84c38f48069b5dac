import type { Transaction } from "../../transaction.ts";

export interface Membership {
  readonly committeeId: string;
  readonly committee: string;
  readonly committeeSlug: string;
  readonly term: string | null;
  readonly role: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const statement = {
  name: "public-memberships-of-person",
  text: `
    SELECT c.id AS "committeeId", c.name AS committee, c.slug AS "committeeSlug", s.term, s.role, s.first_day AS "firstDay",
      s.last_day AS "lastDay"
    FROM public_membership s
    JOIN public_committee c ON c.body_id = s.body_id AND c.id = s.committee_id
    WHERE s.body_id = $1::uuid AND s.person_id = $2::uuid AND s.deleted IS NULL
    ORDER BY s.last_day DESC NULLS LAST, c.name
    LIMIT 200`,
};

/** The committees a person is named in, newest first. */
export async function membershipsOfPerson(tx: Transaction, bodyId: string, personId: string): Promise<Membership[]> {
  return tx.rows<Membership>(statement, [bodyId, personId]);
}
