import type { Transaction } from "../../transaction.ts";
import { goLiveSql } from "../followup/go-live.ts";

const committee = {
  name: "publish-committee",
  text: `
    WITH seen AS (
      INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
      SELECT body_id, id, slug, name, kind, ${goLiveSql("body")}, $4::timestamptz, $4::timestamptz FROM body WHERE body_id = $1
      ON CONFLICT (body_id, id) DO NOTHING
    )
    INSERT INTO public_committee AS kept (body_id, id, slug, name, abbreviation, terms, created, modified)
    SELECT body_id, id, slug, name, abbreviation,
      CASE WHEN $3::text IS NULL THEN '{}' ELSE ARRAY[$3::text] END, $4::timestamptz, $4::timestamptz
    FROM committee WHERE body_id = $1 AND id = $2
    ON CONFLICT (body_id, id) DO UPDATE SET
      abbreviation = excluded.abbreviation,
      terms = (SELECT array_agg(DISTINCT term ORDER BY term) FROM unnest(kept.terms || excluded.terms) AS term),
      modified = excluded.modified
    WHERE NOT kept.terms @> excluded.terms OR kept.abbreviation IS DISTINCT FROM excluded.abbreviation`,
};

/** Makes a meeting's body and committee public, the committee with the meeting's term among its terms. */
export async function publishCommittee(
  tx: Transaction,
  bodyId: string,
  committeeId: string,
  term: string | null,
  at: string,
): Promise<void> {
  await tx.rows(committee, [bodyId, committeeId, term, at]);
}

const body = {
  name: "publish-body",
  text: `INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
    SELECT body_id, id, slug, name, kind, ${goLiveSql("body")}, $2::timestamptz, $2::timestamptz FROM body WHERE body_id = $1
    ON CONFLICT (body_id, id) DO NOTHING`,
};

/** Makes a body public, for a paper that is of no meeting. */
export async function publishBody(tx: Transaction, bodyId: string, at: string): Promise<void> {
  await tx.rows(body, [bodyId, at]);
}

/** What committees should look like by what is published. `$1` body, `$2` committees. */
export const expectedCommittees = `
  SELECT c.body_id, c.id, c.slug, c.name, c.abbreviation,
    coalesce(array_agg(DISTINCT m.term ORDER BY m.term) FILTER (WHERE m.term IS NOT NULL), '{}') AS terms
  FROM committee c JOIN public_meeting m ON m.body_id = c.body_id AND m.committee_id = c.id
  WHERE c.body_id = $1 AND c.id = ANY ($2::uuid[])
  GROUP BY c.body_id, c.id`;

const shrink = {
  name: "publish-shrink-committees",
  text: `
    WITH expected AS (${expectedCommittees}),
    changed AS (
      UPDATE public_committee p SET terms = e.terms, modified = $3
      FROM expected e WHERE p.body_id = $1 AND p.id = e.id AND p.terms <> e.terms
    ),
    gone AS (
      DELETE FROM public_committee p
      WHERE p.body_id = $1 AND p.id = ANY ($2::uuid[]) AND NOT EXISTS (SELECT FROM expected e WHERE e.id = p.id)
      RETURNING p.id
    )
    SELECT id FROM gone`,
};

/** After something of a committee was taken back: its terms again; gives those that nothing public is left of. */
export async function shrinkCommittees(
  tx: Transaction,
  bodyId: string,
  committeeIds: readonly string[],
  at: string,
): Promise<string[]> {
  const gone = await tx.rows<{ id: string }>(shrink, [bodyId, committeeIds, at]);
  return gone.map((row) => row.id);
}

const shrinkBody = {
  name: "publish-shrink-body",
  text: `DELETE FROM public_body b WHERE b.body_id = $1
      AND NOT EXISTS (SELECT FROM public_meeting m WHERE m.body_id = $1)
      AND NOT EXISTS (SELECT FROM public_document d WHERE d.body_id = $1)
    RETURNING b.id`,
};

/** Takes a body back of which nothing public is left; true where it went. */
export async function removeEmptyBody(tx: Transaction, bodyId: string): Promise<boolean> {
  return (await tx.rows(shrinkBody, [bodyId])).length > 0;
}
