import type { Transaction } from "../../transaction.ts";

export interface PersonVote {
  readonly motion: string | null;
  readonly choice: "for" | "against" | "abstained";
  readonly result: "carried" | "lost" | "tied" | null;
  readonly day: string | null;
  readonly title: string;
  readonly number: string | null;
  readonly itemSlug: string;
  readonly meetingSlug: string;
  readonly committeeSlug: string;
  readonly committee: string;
}

const statement = {
  name: "public-votes-of-person",
  text: `
    SELECT v.motion, v.choice, v.result, i.day, i.title, i.number, i.slug AS "itemSlug", m.slug AS "meetingSlug",
      c.slug AS "committeeSlug", c.name AS committee
    FROM public_vote v
    JOIN public_item i ON i.body_id = v.body_id AND i.id = v.item_id AND i.deleted IS NULL
    JOIN public_meeting m ON m.body_id = i.body_id AND m.id = i.meeting_id AND m.deleted IS NULL
    JOIN public_committee c ON c.body_id = i.body_id AND c.id = i.committee_id
    WHERE v.body_id = $1::uuid AND v.person_id = $2::uuid AND v.deleted IS NULL
    ORDER BY i.day DESC NULLS LAST, m.slug DESC, i.position, v.id
    LIMIT $3::int OFFSET $4::int`,
};

/** A person's votes, where a document names the person, newest first. */
export async function votesOfPerson(
  tx: Transaction,
  bodyId: string,
  personId: string,
  limit: number,
  offset: number,
): Promise<PersonVote[]> {
  return tx.rows<PersonVote>(statement, [bodyId, personId, limit, offset]);
}
