import type { SurveyResult } from "../../../records/survey-result.ts";
import type { Transaction } from "../../transaction.ts";

const show = {
  name: "surveys-show",
  text: `INSERT INTO public_survey (body_id, id, closes, record, created, modified) VALUES ($1, $2, $3, $4::jsonb, $5, $5)
    ON CONFLICT (body_id, id) DO UPDATE SET closes = excluded.closes, record = excluded.record,
      modified = excluded.modified, deleted = NULL`,
};

/** Shows strangers a result as `access/emit` lets it out. */
export async function showSurveyResult(
  tx: Transaction,
  bodyId: string,
  result: Partial<SurveyResult>,
  at: string,
): Promise<void> {
  await tx.rows(show, [bodyId, result.id, result.closes, JSON.stringify(result), at]);
}

const hide = {
  name: "surveys-hide",
  text: `UPDATE public_survey SET record = '{}', deleted = $3, modified = $3 WHERE body_id = $1 AND id = $2`,
};

export async function hideSurveyResult(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(hide, [bodyId, id, at]);
}

/** What strangers may see of a survey. `previous`: what came of the one before, where that is public too. */
export interface PublicSurvey {
  readonly body: string;
  readonly bodySlug: string;
  readonly result: SurveyResult;
  readonly previous: SurveyResult | null;
  readonly deleted: string | null;
}

const one = {
  name: "public-survey",
  text: `SELECT b.name AS body, b.slug AS "bodySlug", s.record AS result, s.deleted,
      (SELECT p.record FROM public_survey p WHERE p.body_id = s.body_id AND p.deleted IS NULL
        AND p.id = (s.record ->> 'previousId')::uuid) AS previous
    FROM public_survey s JOIN public_body b ON b.body_id = s.body_id AND b.deleted IS NULL
    WHERE b.slug = $1 AND s.id = $2`,
};

/** A survey by the slug of its body and its id; null where there is none. */
export async function publicSurvey(tx: Transaction, bodySlug: string, id: string): Promise<PublicSurvey | null> {
  return (await tx.rows<PublicSurvey>(one, [bodySlug, id]))[0] ?? null;
}

const list = {
  name: "public-surveys",
  text: `SELECT b.name AS body, b.slug AS "bodySlug", coalesce(jsonb_agg(s.record ORDER BY s.closes DESC, s.id)
      FILTER (WHERE s.id IS NOT NULL), '[]') AS surveys
    FROM public_body b LEFT JOIN public_survey s ON s.body_id = b.body_id AND s.deleted IS NULL
    WHERE b.slug = $1 AND b.deleted IS NULL GROUP BY b.name, b.slug`,
};

/** A body's surveys, newest first; null where there is no such body. */
export async function publicSurveys(
  tx: Transaction,
  bodySlug: string,
): Promise<{ readonly body: string; readonly bodySlug: string; readonly surveys: readonly SurveyResult[] } | null> {
  return (await tx.rows<{ body: string; bodySlug: string; surveys: SurveyResult[] }>(list, [bodySlug]))[0] ?? null;
}

const examples = {
  name: "public-survey-examples",
  text: `SELECT b.slug AS body, s.id FROM public_survey s JOIN public_body b ON b.body_id = s.body_id
    WHERE s.deleted IS NULL ORDER BY s.closes DESC, s.id LIMIT 3`,
};

/** Some surveys that strangers may see. */
export async function exampleSurveys(tx: Transaction): Promise<{ readonly body: string; readonly id: string }[]> {
  return tx.rows(examples);
}

const beside = {
  name: "public-survey-beside",
  text: `SELECT (SELECT slug FROM public_body WHERE body_id = $1 AND deleted IS NULL) AS slug,
    (SELECT record FROM public_survey WHERE body_id = $1 AND id = $2::uuid AND deleted IS NULL) AS result`,
};

/** The slug of a body, and what strangers may see of one of its surveys. */
export async function publicSurveyOf(
  tx: Transaction,
  bodyId: string,
  id: string | null,
): Promise<{ readonly slug: string | null; readonly result: SurveyResult | null }> {
  const [found] = await tx.rows<{ slug: string | null; result: SurveyResult | null }>(beside, [bodyId, id]);
  return found ?? { slug: null, result: null };
}
