import type { PublishedMembership, PublishedPerson } from "../../../records/published.ts";
import type { Transaction } from "../../transaction.ts";

const persons = {
  name: "published-persons",
  text: `SELECT id, slug, name FROM public_person
    WHERE body_id = $1 AND deleted IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[])) ORDER BY created, id`,
};

/** The persons with these ids; null: all of the body's. */
export async function publishedPersons(
  tx: Transaction,
  bodyId: string,
  ids: readonly string[] | null,
): Promise<PublishedPerson[]> {
  return tx.rows<PublishedPerson>(persons, [bodyId, ids]);
}

const memberships = (name: string, which: string) => ({
  name,
  text: `
    SELECT m.id, m.person_id AS "personId", m.committee_id AS "committeeId", m.role, m.term, p.party,
      m.first_day AS "firstDay", m.last_day AS "lastDay", m.created, m.modified
    FROM public_membership m JOIN public_person p ON p.body_id = m.body_id AND p.id = m.person_id
    WHERE m.body_id = $1 AND ${which} AND m.deleted IS NULL
    ORDER BY m.created, m.id`,
});

const byId = memberships("published-memberships", "m.id = ANY($2::uuid[])");
const ofPersons = memberships("published-memberships-of-persons", "m.person_id = ANY($2::uuid[])");

/** The memberships with these ids. */
export async function publishedMemberships(tx: Transaction, bodyId: string, ids: readonly string[]) {
  return tx.rows<PublishedMembership>(byId, [bodyId, ids]);
}

/** All memberships of these persons. */
export async function membershipsOfPersons(tx: Transaction, bodyId: string, personIds: readonly string[]) {
  return tx.rows<PublishedMembership>(ofPersons, [bodyId, personIds]);
}

const ofBody = memberships("published-memberships-of-body", "true");

/** All memberships of a body. */
export async function membershipsOfBody(tx: Transaction, bodyId: string) {
  return tx.rows<PublishedMembership>(ofBody, [bodyId]);
}
