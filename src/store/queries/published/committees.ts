import type { PublishedCommittee } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const statement = {
  name: "published-organizations",
  text: `
    SELECT c.id, c.slug, c.name, c.abbreviation, c.terms,
      ARRAY(SELECT m.id::text FROM public_membership m
        WHERE m.body_id = c.body_id AND m.committee_id = c.id AND m.deleted IS NULL ORDER BY m.created, m.id)
        AS "membershipIds"
    FROM public_committee c WHERE c.body_id = $1 AND c.deleted IS NULL AND ($2::uuid[] IS NULL OR c.id = ANY($2::uuid[]))
    ORDER BY c.created, c.id`,
};

/** The committees with these ids; null: all of the body's. */
export async function publishedCommittees(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[] | null,
): Promise<PublishedCommittee[]> {
  return tx.rows<PublishedCommittee>(statement, [bodyId, ids]);
}
