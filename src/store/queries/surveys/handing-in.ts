import type { Transaction } from "../../transaction.ts";
import { type SurveyRow, surveyColumns } from "./surveys.ts";

/** A link that was given out, with the survey it is to. */
export interface Invitation {
  readonly bodyId: string;
  readonly body: string;
  readonly id: string;
  readonly group: string;
  readonly used: boolean;
  readonly survey: SurveyRow;
}

const find = {
  name: "surveys-invitation",
  text: `SELECT i.body_id AS "bodyId", coalesce(p.name, '') AS body, i.id, i.group_key AS "group",
      EXISTS (SELECT FROM survey_use u
        WHERE u.body_id = i.body_id AND u.survey_id = i.survey_id AND u.invitation_id = i.id) AS used,
      ${surveyColumns("s")} AS survey
    FROM survey_invitation i
      JOIN survey s ON s.body_id = i.body_id AND s.id = i.survey_id AND s.deleted IS NULL
      LEFT JOIN public_body p ON p.body_id = i.body_id
    WHERE i.digest = $1`,
};

/** The invitation of a link, or null. As the worker. */
export async function findInvitation(tx: Transaction, digest: Uint8Array): Promise<Invitation | null> {
  return (await tx.rows<Invitation>(find, [digest]))[0] ?? null;
}

const use = {
  name: "surveys-use",
  text: `INSERT INTO survey_use (body_id, survey_id, invitation_id) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING RETURNING invitation_id`,
};
const claim = {
  name: "surveys-claim",
  text: "INSERT INTO survey_claim (body_id, survey_id, digest) VALUES ($1, $2, $3)",
};

/** Which survey of which body. */
export interface SurveyRef {
  readonly bodyId: string;
  readonly surveyId: string;
}

/** Uses a link, and notes that its answers are still to be put in; false where it was used before. */
export async function useLink(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
  invitationId: string,
  claimDigest: Uint8Array,
): Promise<boolean> {
  if ((await tx.rows(use, [bodyId, surveyId, invitationId])).length === 0) return false;
  await tx.rows(claim, [bodyId, surveyId, claimDigest]);
  return true;
}

const takeClaim = {
  name: "surveys-take-claim",
  text: "DELETE FROM survey_claim WHERE body_id = $1 AND survey_id = $2 AND digest = $3 RETURNING digest",
};

/** Takes the note away; false where there is none: the answers were put in, or the link was never used. */
export async function takeLinkClaim(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
  claimDigest: Uint8Array,
): Promise<boolean> {
  return (await tx.rows(takeClaim, [bodyId, surveyId, claimDigest])).length > 0;
}

const lock = {
  name: "surveys-lock-pool",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('traad survey ' || $1, 0))",
};

/** Waits until nobody else is at the boxes of a survey; held until the transaction ends. */
export async function lockBoxes(tx: Transaction, surveyId: string): Promise<void> {
  await tx.rows(lock, [surveyId]);
}

/** A group's box as it is stored. */
export interface StoredBox {
  readonly group: string;
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

const boxes = {
  name: "surveys-boxes",
  text: `SELECT group_key AS "group", key_id AS "keyId", sealed FROM survey_pool
    WHERE body_id = $1 AND survey_id = $2 AND ($3::text IS NULL OR group_key = $3) ORDER BY group_key`,
};

/** The boxes of a survey, or that of one group. */
export async function boxesOf(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
  group: string | null,
): Promise<StoredBox[]> {
  return tx.rows<StoredBox>(boxes, [bodyId, surveyId, group]);
}

const keepOne = {
  name: "surveys-keep-box",
  text: `INSERT INTO survey_pool (body_id, survey_id, group_key, key_id, sealed) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (body_id, survey_id, group_key) DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed`,
};

export async function keepBox(tx: Transaction, { bodyId, surveyId }: SurveyRef, box: StoredBox): Promise<void> {
  await tx.rows(keepOne, [bodyId, surveyId, box.group, box.keyId, box.sealed]);
}

const dropAll = {
  name: "surveys-drop-boxes",
  text: "DELETE FROM survey_pool WHERE body_id = $1 AND survey_id = $2",
};

export async function dropBoxes(tx: Transaction, { bodyId, surveyId }: SurveyRef): Promise<void> {
  await tx.rows(dropAll, [bodyId, surveyId]);
}

const allKeys = { name: "surveys-box-keys", text: `SELECT key_id AS "keyId" FROM survey_pool` };

/** The keys of all boxes there are. */
export async function keysOfBoxes(tx: Transaction): Promise<string[]> {
  return (await tx.rows<{ keyId: string }>(allKeys)).map(({ keyId }) => keyId);
}

/** An answer that goes out. */
export interface NewAnswer {
  readonly id: string;
  readonly group: string;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** A free text that goes out. */
export interface NewText {
  readonly id: string;
  readonly question: string;
  readonly text: string;
}

const addAnswers = {
  name: "surveys-add-answers",
  text: `INSERT INTO survey_answer (body_id, survey_id, id, group_key, choices)
    SELECT $1, $2, id, "group", choices FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, "group" text, choices jsonb)`,
};
const addTexts = {
  name: "surveys-add-texts",
  text: `INSERT INTO survey_text (body_id, survey_id, id, question_key, text, state)
    SELECT $1, $2, id, question, text, 'waits' FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, question text, text text)`,
};
// The order and the transactions of rows would tell who came with whom: all of a survey's are written anew each time.
const mix = [
  {
    name: "surveys-mix-uses",
    text: `WITH gone AS (DELETE FROM survey_use WHERE body_id = $1 AND survey_id = $2 RETURNING *)
      INSERT INTO survey_use SELECT * FROM gone ORDER BY gen_random_uuid()`,
  },
  {
    name: "surveys-mix-answers",
    text: `WITH gone AS (DELETE FROM survey_answer WHERE body_id = $1 AND survey_id = $2 RETURNING *)
      INSERT INTO survey_answer SELECT * FROM gone ORDER BY gen_random_uuid()`,
  },
  {
    name: "surveys-mix-texts",
    text: `WITH gone AS (DELETE FROM survey_text WHERE body_id = $1 AND survey_id = $2 RETURNING *)
      INSERT INTO survey_text SELECT * FROM gone ORDER BY gen_random_uuid()`,
  },
];

/** Lets answers and texts out, and writes all that is out, and all used links, anew in a random order. */
export async function letOut(
  tx: Transaction,
  { bodyId, surveyId }: SurveyRef,
  answers: readonly NewAnswer[],
  texts: readonly NewText[],
): Promise<void> {
  await tx.rows(addAnswers, [bodyId, surveyId, JSON.stringify(answers)]);
  await tx.rows(addTexts, [bodyId, surveyId, JSON.stringify(texts)]);
  for (const statement of mix) await tx.rows(statement, [bodyId, surveyId]);
}

const waiting = {
  name: "surveys-with-boxes",
  text: `SELECT s.body_id AS "bodyId", s.id AS "surveyId", s.state <> 'open' AS closed FROM survey s
    WHERE s.state = 'open' AND EXISTS (SELECT FROM survey_pool p WHERE p.body_id = s.body_id AND p.survey_id = s.id)
      OR s.state = 'closed' AND s.modified <= $1 AND (
        EXISTS (SELECT FROM survey_pool p WHERE p.body_id = s.body_id AND p.survey_id = s.id)
        OR EXISTS (SELECT FROM survey_claim c WHERE c.body_id = s.body_id AND c.survey_id = s.id)
        OR EXISTS (SELECT FROM survey_address a WHERE a.body_id = s.body_id AND a.survey_id = s.id))`,
};

/** Surveys that answers wait in, and those closed before `closedBefore` of which something is still to be forgotten. */
export async function surveysToLookAt(
  tx: Transaction,
  closedBefore: Date,
): Promise<(SurveyRef & { readonly closed: boolean })[]> {
  return tx.rows(waiting, [closedBefore.toISOString()]);
}

const settled = {
  name: "surveys-settled",
  text: `SELECT NOT EXISTS (SELECT FROM survey_pool WHERE body_id = $1 AND survey_id = $2)
    AND NOT EXISTS (SELECT FROM survey_claim WHERE body_id = $1 AND survey_id = $2)
    AND NOT EXISTS (SELECT FROM survey_address WHERE body_id = $1 AND survey_id = $2) AS settled`,
};

/** Whether nothing of a closed survey waits any more. As the worker. */
export async function isSettled(tx: Transaction, { bodyId, surveyId }: SurveyRef): Promise<boolean> {
  return (await tx.rows<{ settled: boolean }>(settled, [bodyId, surveyId]))[0]?.settled ?? false;
}

const forget = [
  { name: "surveys-forget-addresses", text: "DELETE FROM survey_address WHERE body_id = $1 AND survey_id = $2" },
  { name: "surveys-forget-claims", text: "DELETE FROM survey_claim WHERE body_id = $1 AND survey_id = $2" },
];

/** Forgets where invitations went, and what was never put in: the survey has closed. */
export async function forgetAddresses(tx: Transaction, { bodyId, surveyId }: SurveyRef): Promise<void> {
  for (const statement of forget) await tx.rows(statement, [bodyId, surveyId]);
}

const over = {
  name: "surveys-over",
  text: `UPDATE survey SET state = 'closed', modified = $2 WHERE state = 'open' AND closes < $1::date`,
};

/** Closes what was open until a day before `today`. */
export async function closeOverdue(tx: Transaction, today: string, now: Date): Promise<void> {
  await tx.rows(over, [today, now.toISOString()]);
}

const state = {
  name: "surveys-state",
  text: "SELECT state, opens, closes FROM survey WHERE body_id = $1 AND id = $2 AND deleted IS NULL",
};

/** Whether a survey can be answered on a day (ISO). */
export async function isOpenOn(tx: Transaction, { bodyId, surveyId }: SurveyRef, day: string): Promise<boolean> {
  const [found] = await tx.rows<{ state: string; opens: string; closes: string }>(state, [bodyId, surveyId]);
  return found !== undefined && found.state === "open" && found.opens <= day && day <= found.closes;
}
