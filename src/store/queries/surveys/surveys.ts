import type { Survey } from "../../../records/survey.ts";
import type { Transaction } from "../../transaction.ts";

/** A survey as it is stored. */
export interface SurveyRow extends Survey {
  readonly bodyId: string;
}

/** The columns of a survey as one JSON value. `s`: the table's name in the question. */
export const surveyColumns = (s: string) => `${s}.record || jsonb_build_object('id', ${s}.id, 'bodyId', ${s}.body_id,
  'state', ${s}.state, 'opens', ${s}.opens, 'closes', ${s}.closes, 'previousId', ${s}.previous_id,
  'reminders', ${s}.reminders)`;

const one = {
  name: "surveys-one",
  text: `SELECT ${surveyColumns("s")} AS survey FROM survey s
    WHERE s.body_id = $1 AND s.id = $2 AND s.deleted IS NULL`,
};

/** A survey as the viewer may see it, or null. */
export async function findSurvey(tx: Transaction, bodyId: string, id: string): Promise<SurveyRow | null> {
  return (await tx.rows<{ survey: SurveyRow }>(one, [bodyId, id]))[0]?.survey ?? null;
}

const lock = {
  name: "surveys-lock",
  text: "SELECT id FROM survey WHERE body_id = $1 AND id = $2 FOR UPDATE",
};

/** A survey, which nobody else changes until the transaction ends. */
export async function lockSurvey(tx: Transaction, bodyId: string, id: string): Promise<SurveyRow | null> {
  await tx.rows(lock, [bodyId, id]);
  return findSurvey(tx, bodyId, id);
}

/** A survey among the others, with the body's name. */
export interface SurveyLine {
  readonly survey: SurveyRow;
  readonly body: string;
}

const all = {
  name: "surveys-all",
  text: `SELECT ${surveyColumns("s")} AS survey, coalesce(b.name, '') AS body
    FROM survey s LEFT JOIN public_body b ON b.body_id = s.body_id
    WHERE s.deleted IS NULL ORDER BY s.closes DESC, s.id`,
};

/** The surveys that the viewer may see, newest first. */
export async function allSurveys(tx: Transaction): Promise<SurveyLine[]> {
  return tx.rows<SurveyLine>(all);
}

const keep = {
  name: "surveys-keep",
  text: `INSERT INTO survey AS kept (body_id, id, state, opens, closes, previous_id, reminders, record, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $9)
    ON CONFLICT (body_id, id) DO UPDATE SET state = excluded.state, opens = excluded.opens, closes = excluded.closes,
      previous_id = excluded.previous_id, reminders = excluded.reminders, record = excluded.record,
      modified = excluded.modified`,
};

/** Adds a survey, or makes the one of its id the new one. */
export async function keepSurveyRow(tx: Transaction, bodyId: string, survey: Survey, at: string): Promise<void> {
  const { id, state, opens, closes, previousId, reminders, name, intro, groups, questions } = survey;
  const record = JSON.stringify({ name, intro, groups, questions });
  await tx.rows(keep, [bodyId, id, state, opens, closes, previousId, reminders, record, at]);
}

const bodies = {
  name: "surveys-bodies",
  text: `SELECT id, name FROM public_body WHERE deleted IS NULL AND traad_has('keep_goals', body_id)
    ORDER BY name COLLATE "da-x-icu"`,
};

/** The bodies whose surveys the viewer keeps. */
export async function bodiesOfSurveys(tx: Transaction): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx.rows(bodies);
}
