import type { PersonEvidence } from "../../import/match-person.ts";
import type { Transaction } from "../../transaction.ts";

const evidence = {
  name: "import-people-evidence",
  text: `
    SELECT p.match_name AS key, p.id AS "personId", coalesce(s.term, '') AS term,
      coalesce(s.committee_id::text, '') AS "committeeId", nullif(s.party, '') AS party
    FROM person p LEFT JOIN membership s ON s.body_id = p.body_id AND s.person_id = p.id
    WHERE p.body_id = $1 AND p.match_name = ANY ($2::text[]) AND p.deleted IS NULL
    ORDER BY p.created, p.id`,
};

/** What is known of those in a body who bear the names. */
export async function peopleByNames(
  tx: Transaction,
  bodyId: string,
  keys: readonly string[],
): Promise<(PersonEvidence & { key: string })[]> {
  return keys.length === 0 ? [] : tx.rows(evidence, [bodyId, keys]);
}

const slugs = {
  name: "import-person-slugs",
  text: "SELECT slug FROM person WHERE body_id = $1 AND regexp_replace(slug, '-[0-9]+$', '') = ANY ($2::text[])",
};

/** Which of the slugs, with any number behind them, are taken. */
export async function personSlugs(tx: Transaction, bodyId: string, wanted: readonly string[]): Promise<string[]> {
  return (await tx.rows<{ slug: string }>(slugs, [bodyId, wanted])).map((row) => row.slug);
}

const drop = {
  name: "import-drop-appearances",
  text: "DELETE FROM appearance WHERE body_id = $1 AND meeting_id = $2 AND NOT person_id = ANY ($3::uuid[])",
};

/** Takes back that people were named at a meeting, but for these. */
export async function dropAppearances(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  staying: readonly string[],
): Promise<void> {
  await tx.rows(drop, [bodyId, meetingId, staying]);
}

const shown = {
  name: "import-shown-people",
  text: `SELECT person_id AS id FROM appearance WHERE body_id = $1 AND meeting_id = $2 AND published`,
};

/** Who strangers see named at a meeting. */
export async function shownPeople(tx: Transaction, bodyId: string, meetingId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(shown, [bodyId, meetingId])).map((row) => row.id);
}
