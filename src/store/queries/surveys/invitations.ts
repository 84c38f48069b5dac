import type { Transaction } from "../../transaction.ts";
import type { SurveyRef } from "./handing-in.ts";

/** An invitation as it is added, with where it goes: one of `email` (in lower case) and `reference`. */
export interface NewInvitation {
  readonly id: string;
  /** SHA-256 of the link's secret, hexadecimal. */
  readonly digest: string;
  readonly group: string;
  readonly language: "da" | "en";
  readonly email: string | null;
  readonly reference: string | null;
}

const addInvitations = {
  name: "surveys-invite",
  text: `INSERT INTO survey_invitation (body_id, id, survey_id, digest, group_key, language)
    SELECT $1, id, $2, decode(digest, 'hex'), "group", language
    FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, digest text, "group" text, language text)`,
};
const addAddresses = {
  name: "surveys-invite-addresses",
  text: `INSERT INTO survey_address (body_id, invitation_id, survey_id, email, reference)
    SELECT $1, id, $2, email, reference FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, email text, reference text)`,
};

/** Adds invitations in the order they are given. */
export async function addInvitationRows(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
  rows: readonly NewInvitation[],
): Promise<void> {
  const values = [bodyId, surveyId, JSON.stringify(rows)];
  await tx.rows(addInvitations, values);
  await tx.rows(addAddresses, values);
}

const known = {
  name: "surveys-known-addresses",
  text: "SELECT email, reference FROM survey_address WHERE body_id = $1 AND survey_id = $2",
};

/** Where invitations to a survey go already. */
export async function knownAddresses(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
): Promise<{ readonly email: string | null; readonly reference: string | null }[]> {
  return tx.rows(known, [bodyId, surveyId]);
}

const counts = {
  name: "surveys-invited",
  text: `SELECT group_key AS "group", count(*)::int AS invited FROM survey_invitation
    WHERE body_id = $1 AND survey_id = $2 GROUP BY group_key`,
};

/** How many were invited, by group; '' for those of none. */
export async function invitedByGroup(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
): Promise<{ readonly group: string; readonly invited: number }[]> {
  return tx.rows(counts, [bodyId, surveyId]);
}

const used = {
  name: "surveys-used",
  text: `SELECT (SELECT count(*)::int FROM survey_use WHERE body_id = $1 AND survey_id = $2) AS used,
    (SELECT count(*)::int FROM survey_answer WHERE body_id = $1 AND survey_id = $2) AS answers`,
};

/** How many links were used, and how many answers are out. As the worker. */
export async function usedOf(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
): Promise<{ readonly used: number; readonly answers: number }> {
  return (await tx.rows<{ used: number; answers: number }>(used, [bodyId, surveyId]))[0] ?? { used: 0, answers: 0 };
}

/** An invitation that is to be sent. */
export interface AddressedInvitation {
  readonly id: string;
  readonly language: "da" | "en";
  readonly email: string | null;
  readonly reference: string | null;
}

const unanswered = {
  name: "surveys-unanswered",
  text: `SELECT i.id, i.language, a.email, a.reference
    FROM survey_address a JOIN survey_invitation i ON i.body_id = a.body_id AND i.id = a.invitation_id
    WHERE a.body_id = $1 AND a.survey_id = $2 AND NOT EXISTS (SELECT FROM survey_use u
      WHERE u.body_id = a.body_id AND u.survey_id = a.survey_id AND u.invitation_id = a.invitation_id)
    ORDER BY i.id`,
};

/** Those who have not used their link. As the worker. */
export async function unansweredOf(tx: Transaction, { bodyId, surveyId }: SurveyRef): Promise<AddressedInvitation[]> {
  return tx.rows(unanswered, [bodyId, surveyId]);
}

const still = {
  name: "surveys-still-unanswered",
  text: `SELECT NOT EXISTS (SELECT FROM survey_use
    WHERE body_id = $1 AND survey_id = $2 AND invitation_id = $3) AS waits`,
};

/** Whether an invitation's link has not been used. As the worker. */
export async function isUnanswered(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
  invitationId: string,
): Promise<boolean> {
  return (await tx.rows<{ waits: boolean }>(still, [bodyId, surveyId, invitationId]))[0]?.waits ?? false;
}

const answers = {
  name: "surveys-answers",
  text: `SELECT group_key AS "group", choices FROM survey_answer WHERE body_id = $1 AND survey_id = $2 ORDER BY id`,
};

/** The answers that are out. As the worker. */
export async function answersOf(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
): Promise<{ readonly group: string; readonly choices: Readonly<Record<string, readonly string[]>> }[]> {
  return tx.rows(answers, [bodyId, surveyId]);
}

/** What somebody wrote to one question. `shown`: as strangers may read it; null until a person has let it out. */
export interface WrittenText {
  readonly id: string;
  readonly question: string;
  readonly text: string;
  readonly state: "waits" | "shown" | "held";
  readonly shown: string | null;
}

const texts = {
  name: "surveys-texts",
  text: `SELECT id, question_key AS question, text, state, shown FROM survey_text
    WHERE body_id = $1 AND survey_id = $2 ORDER BY state = 'waits' DESC, question_key, id`,
};

/** The free texts that are out, those first of which nothing has been decided. */
export async function textsOf(tx: Transaction, { bodyId, surveyId }: SurveyRef): Promise<WrittenText[]> {
  return tx.rows<WrittenText>(texts, [bodyId, surveyId]);
}

const decide = {
  name: "surveys-decide-text",
  text: `UPDATE survey_text SET state = $4, shown = $5 WHERE body_id = $1 AND survey_id = $2 AND id = $3 RETURNING id`,
};

/** Lets a text out as `shown`, or with null holds it back; false where there is no such text. */
export async function decideTextRow(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
  id: string,
  shown: string | null,
): Promise<boolean> {
  const values = [bodyId, surveyId, id, shown === null ? "held" : "shown", shown];
  return (await tx.rows(decide, values)).length > 0;
}
