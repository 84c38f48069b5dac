import type { Transaction } from "../../transaction.ts";

/** What cases should be, by what is published: two public open items at least. `$1` body, `$2` cases. */
export const expectedCases = `
  SELECT t.body_id, t.id, t.slug,
    (array_agg(p.title ORDER BY p.day DESC NULLS LAST, p.position DESC, p.id))[1] AS title,
    CASE WHEN count(DISTINCT p.case_number) = 1 AND count(p.case_number) = count(*) THEN min(p.case_number) END AS number,
    count(*)::int AS items, min(p.day) AS first_day, max(p.day) AS last_day
  FROM case_thread t
    JOIN case_item c ON c.body_id = t.body_id AND c.case_id = t.id AND c.deleted IS NULL
    JOIN public_item p ON p.body_id = c.body_id AND p.id = c.item_id AND p.is_open
  WHERE t.body_id = $1 AND t.id = ANY ($2::uuid[])
  GROUP BY t.body_id, t.id
  HAVING count(*) >= 2`;

const casesOf = {
  name: "publish-cases-of-items",
  text: `SELECT DISTINCT case_id AS id FROM case_item WHERE body_id = $1 AND item_id = ANY ($2::uuid[])`,
};

/** The cases that items belong to, or did. */
export async function casesOfItems(tx: Transaction, bodyId: string, itemIds: readonly string[]): Promise<string[]> {
  const found = await tx.rows<{ id: string }>(casesOf, [bodyId, itemIds]);
  return found.map((row) => row.id);
}

const write = {
  name: "publish-cases",
  text: `
    WITH gone AS (
      DELETE FROM public_case p WHERE p.body_id = $1 AND p.id = ANY ($2::uuid[])
        AND NOT EXISTS (SELECT FROM (${expectedCases}) e WHERE e.id = p.id)
    )
    INSERT INTO public_case AS kept
      (body_id, id, slug, title, number, items, first_day, last_day, created, modified)
    SELECT e.*, $3::timestamptz, $3::timestamptz FROM (${expectedCases}) e
    ON CONFLICT (body_id, id) DO UPDATE SET slug = excluded.slug, title = excluded.title, number = excluded.number,
      items = excluded.items, first_day = excluded.first_day, last_day = excluded.last_day, modified = excluded.modified
    WHERE (kept.slug, kept.title, kept.number, kept.items, kept.first_day, kept.last_day) IS DISTINCT FROM
      (excluded.slug, excluded.title, excluded.number, excluded.items, excluded.first_day, excluded.last_day)`,
};

const mark = {
  name: "publish-case-of-items",
  text: `
    WITH belongs AS (
      SELECT p.id, k.id AS case_id
      FROM public_item p
        LEFT JOIN case_item c ON c.body_id = p.body_id AND c.item_id = p.id AND c.deleted IS NULL AND p.is_open
        LEFT JOIN public_case k ON k.body_id = c.body_id AND k.id = c.case_id
      WHERE p.body_id = $1 AND p.id IN (
        SELECT item_id FROM case_item WHERE body_id = $1 AND case_id = ANY ($2::uuid[])
        UNION SELECT id FROM public_item WHERE body_id = $1 AND case_id = ANY ($2::uuid[]))
    )
    UPDATE public_item p SET case_id = b.case_id, modified = $3
    FROM belongs b WHERE p.body_id = $1 AND p.id = b.id AND p.case_id IS DISTINCT FROM b.case_id
    RETURNING p.id, p.case_id AS "caseId"`,
};

const current = {
  name: "publish-current-cases",
  text: "SELECT id, slug FROM public_case WHERE body_id = $1 AND id = ANY ($2::uuid[])",
};

/** Writes cases anew after some of their items changed. Gives the cases that are public, and the items whose case changed, with the new one. */
export async function publishCases(
  tx: Transaction,
  bodyId: string,
  caseIds: readonly string[],
  at: string,
): Promise<{ cases: { id: string; slug: string }[]; items: { id: string; caseId: string | null }[] }> {
  await tx.rows(write, [bodyId, caseIds, at]);
  const items = await tx.rows<{ id: string; caseId: string | null }>(mark, [bodyId, caseIds, at]);
  const cases = await tx.rows<{ id: string; slug: string }>(current, [bodyId, caseIds]);
  return { cases, items };
}

/** A case's slug, and the titles of its public open items, newest first. */
export interface CaseTitles {
  readonly id: string;
  readonly slug: string | null;
  readonly titles: readonly string[];
}

const titles = {
  name: "publish-case-titles",
  text: `
    SELECT t.id, t.slug, coalesce(array_agg(p.title ORDER BY p.day DESC NULLS LAST, p.position DESC, p.id)
      FILTER (WHERE p.id IS NOT NULL), '{}') AS titles
    FROM case_thread t
      LEFT JOIN case_item c ON c.body_id = t.body_id AND c.case_id = t.id AND c.deleted IS NULL
      LEFT JOIN public_item p ON p.body_id = c.body_id AND p.id = c.item_id AND p.is_open
    WHERE t.body_id = $1 AND t.id = ANY ($2::uuid[])
    GROUP BY t.id, t.slug`,
};

export async function caseTitles(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<CaseTitles[]> {
  return tx.rows<CaseTitles>(titles, [bodyId, ids]);
}

const slugs = {
  name: "publish-case-slugs",
  text: "SELECT slug FROM case_thread WHERE body_id = $1 AND regexp_replace(slug, '-[0-9]+$', '') = ANY ($2::text[])",
};

/** Which of the slugs, with any number behind them, are taken. */
export async function caseSlugs(tx: Transaction, bodyId: string, wanted: readonly string[]): Promise<string[]> {
  return (await tx.rows<{ slug: string }>(slugs, [bodyId, wanted])).map((row) => row.slug);
}

const name = {
  name: "publish-name-case",
  text: "UPDATE case_thread SET slug = $3, modified = $4 WHERE body_id = $1 AND id = $2",
};

/** Gives a case its slug, or takes it away. */
export async function nameCase(
  tx: Transaction,
  bodyId: string,
  id: string,
  slug: string | null,
  at: string,
): Promise<void> {
  await tx.rows(name, [bodyId, id, slug, at]);
}
