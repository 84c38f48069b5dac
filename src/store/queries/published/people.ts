import type { PublishedMembership, PublishedPerson } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const persons = {
  name: "published-persons",
  text: "SELECT id, slug, name FROM public_person WHERE body_id = $1 AND id = ANY($2::uuid[])",
};

/** The persons with these ids, in no order. */
export async function publishedPersons(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[],
): Promise<PublishedPerson[]> {
  return tx.rows<PublishedPerson>(persons, [bodyId, ids]);
}

const memberships = (name: string, column: string) => ({
  name,
  text: `
    SELECT m.id, m.person_id AS "personId", m.committee_id AS "committeeId", m.role, m.term, p.party,
      m.first_day AS "firstDay", m.last_day AS "lastDay", m.created, m.modified
    FROM public_membership m JOIN public_person p ON p.body_id = m.body_id AND p.id = m.person_id
    WHERE m.body_id = $1 AND m.${column} = ANY($2::uuid[]) AND m.deleted IS NULL
    ORDER BY m.created, m.id`,
});

const byId = memberships("published-memberships", "id");
const ofPersons = memberships("published-memberships-of-persons", "person_id");

/** The memberships with these ids. */
export async function publishedMemberships(tx: Transaction, bodyId: string, ids: readonly string[]) {
  return tx.rows<PublishedMembership>(byId, [bodyId, ids]);
}

/** All memberships of these persons. */
export async function membershipsOfPersons(tx: Transaction, bodyId: string, personIds: readonly string[]) {
  return tx.rows<PublishedMembership>(ofPersons, [bodyId, personIds]);
}
