import type { Transaction } from "../../transaction.ts";

// A person's role in a term is the one stated last; of several on one day, the highest. Unstated: a member.
const rank = (role: string) =>
  `array_position(ARRAY['substitute', 'member', 'vice-chair', 'chair'], coalesce(${role}, 'member'))`;
const roleOfRank = (position: string) => `(ARRAY['substitute', 'member', 'vice-chair', 'chair'])[${position}]`;

/** The membership's permanent id: given by person, committee and term. */
const membershipId = "md5(a.person_id || '|' || m.committee_id || '|' || coalesce(m.term, ''))::uuid";

const seen = (where: string) => `
  SELECT m.body_id, ${membershipId} AS id, a.person_id, m.committee_id, m.term,
    ${roleOfRank(`(max(ARRAY[extract(epoch FROM coalesce(a.day, '0001-01-01'::date)), ${rank("a.role")}]))[2]::int`)} AS role,
    min(a.day) AS first_day, max(a.day) AS last_day
  FROM appearance a JOIN public_meeting m ON m.body_id = a.body_id AND m.id = a.meeting_id
  WHERE a.body_id = $1 AND a.published AND ${where}
  GROUP BY m.body_id, a.person_id, m.committee_id, m.term`;

/** What memberships should be, by what is published. `$1` body, `$2` persons. */
export const expectedMemberships = seen("a.person_id = ANY ($2::uuid[])");

/** What persons should be, by what is published. `$1` body, `$2` persons. */
export const expectedPersons = `
  SELECT p.body_id, p.id, p.slug, p.name, (
    SELECT a.party FROM appearance a
    WHERE a.body_id = p.body_id AND a.person_id = p.id AND a.published AND a.party IS NOT NULL
    ORDER BY a.day DESC NULLS LAST, a.meeting_id LIMIT 1
  ) AS party
  FROM person p
  WHERE p.body_id = $1 AND p.id = ANY ($2::uuid[])
    AND EXISTS (SELECT FROM appearance a WHERE a.body_id = p.body_id AND a.person_id = p.id AND a.published)`;

const persons = {
  name: "publish-persons",
  text: `
    INSERT INTO public_person AS kept (body_id, id, slug, name, party, created, modified)
    SELECT e.body_id, e.id, e.slug, e.name, e.party, $3::timestamptz, $3::timestamptz FROM (${expectedPersons}) e
    ON CONFLICT (body_id, id) DO UPDATE SET slug = excluded.slug, name = excluded.name, party = excluded.party,
      modified = excluded.modified
    WHERE (kept.slug, kept.name, kept.party) IS DISTINCT FROM (excluded.slug, excluded.name, excluded.party)
    RETURNING id, slug`,
};

/** Writes the persons that are named in public. Gives those that are new or changed, with their slugs. */
export async function publishPersons(
  tx: Transaction,
  bodyId: string,
  personIds: readonly string[],
  at: string,
): Promise<{ id: string; slug: string }[]> {
  return tx.rows(persons, [bodyId, personIds, at]);
}

const widen = {
  name: "publish-memberships-widen",
  text: `
    INSERT INTO public_membership AS kept
      (body_id, id, person_id, committee_id, term, role, first_day, last_day, created, modified)
    SELECT e.*, $3::timestamptz, $3::timestamptz FROM (${seen("a.meeting_id = $2")}) e
    ON CONFLICT (body_id, id) DO UPDATE SET
      role = CASE
        WHEN coalesce(excluded.last_day, '0001-01-01') > coalesce(kept.last_day, '0001-01-01') THEN excluded.role
        WHEN coalesce(excluded.last_day, '0001-01-01') < coalesce(kept.last_day, '0001-01-01') THEN kept.role
        ELSE ${roleOfRank(`greatest(${rank("excluded.role")}, ${rank("kept.role")})`)}
      END,
      first_day = least(kept.first_day, excluded.first_day),
      last_day = greatest(kept.last_day, excluded.last_day),
      modified = excluded.modified`,
};

/** Widens memberships by one meeting that was not public before: nobody's other meetings are read again. */
export async function widenMemberships(tx: Transaction, bodyId: string, meetingId: string, at: string): Promise<void> {
  await tx.rows(widen, [bodyId, meetingId, at]);
}

const rewrite = {
  name: "publish-memberships-rewrite",
  text: `
    WITH expected AS (${expectedMemberships}),
    gone AS (
      DELETE FROM public_membership p WHERE p.body_id = $1 AND p.person_id = ANY ($2::uuid[])
        AND NOT EXISTS (SELECT FROM expected e WHERE e.id = p.id)
    )
    INSERT INTO public_membership AS kept
      (body_id, id, person_id, committee_id, term, role, first_day, last_day, created, modified)
    SELECT e.*, $3::timestamptz, $3::timestamptz FROM expected e
    ON CONFLICT (body_id, id) DO UPDATE SET role = excluded.role, first_day = excluded.first_day,
      last_day = excluded.last_day, modified = excluded.modified
    WHERE (kept.role, kept.first_day, kept.last_day) IS DISTINCT FROM (excluded.role, excluded.first_day, excluded.last_day)`,
};

const remove = {
  name: "publish-persons-remove",
  text: `DELETE FROM public_person p WHERE p.body_id = $1 AND p.id = ANY ($2::uuid[])
      AND NOT EXISTS (SELECT FROM appearance a WHERE a.body_id = $1 AND a.person_id = p.id AND a.published)
    RETURNING p.id`,
};

/** Works memberships out anew after a change that may have taken something back. Gives the persons that are no longer named. */
export async function rewritePeople(
  tx: Transaction,
  bodyId: string,
  personIds: readonly string[],
  at: string,
): Promise<string[]> {
  await tx.rows(rewrite, [bodyId, personIds, at]);
  const gone = await tx.rows<{ id: string }>(remove, [bodyId, personIds]);
  return gone.map((row) => row.id);
}
