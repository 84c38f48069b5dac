import type { MarkApplication, MarkAssessment } from "../../../records/mark.ts";
import type { Transaction } from "../../transaction.ts";

const add = {
  name: "marks-apply",
  text: `INSERT INTO mark_application (body_id, id, round_id, cvr, record, form_digest, created, modified)
    VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $7) ON CONFLICT (form_digest) DO NOTHING RETURNING id`,
};

/** Adds an application; false where the same form has been sent before. As the worker. */
export async function addApplication(
  tx: Transaction,
  bodyId: string,
  application: MarkApplication,
  formDigest: Uint8Array,
): Promise<boolean> {
  const { id, roundId, cvr, received } = application;
  const values = [bodyId, id, roundId, cvr, JSON.stringify(application), formDigest, received];
  return (await tx.rows(add, values)).length > 0;
}

const change = {
  name: "marks-change-application",
  text: "UPDATE mark_application SET cvr = $3, record = $4::jsonb, modified = $5 WHERE body_id = $1 AND id = $2",
};

/** Makes the application of its id the new one. As the worker. */
export async function changeApplication(tx: Transaction, bodyId: string, application: MarkApplication): Promise<void> {
  const { id, cvr, changed } = application;
  await tx.rows(change, [bodyId, id, cvr, JSON.stringify(application), changed]);
}

/** An application with its body. */
export interface StoredApplication {
  readonly bodyId: string;
  readonly application: MarkApplication;
}

const byForm = {
  name: "marks-application-by-form",
  text: `SELECT body_id AS "bodyId", record AS application FROM mark_application
    WHERE form_digest = $1 AND deleted IS NULL FOR UPDATE`,
};

/** The application that a form has made, held until the transaction ends; null where it has made none. As the worker. */
export async function applicationOfForm(tx: Transaction, formDigest: Uint8Array): Promise<StoredApplication | null> {
  return (await tx.rows<StoredApplication>(byForm, [formDigest]))[0] ?? null;
}

const byLink = {
  name: "marks-application-by-link",
  text: `SELECT a.body_id AS "bodyId", a.record AS application FROM mark_link l
    JOIN mark_application a ON a.body_id = l.body_id AND a.id = l.application_id AND a.deleted IS NULL
    WHERE l.digest = $1 AND l.expires > $2`,
};

/** The application that a link leads to, while the link holds; or null. As the worker. */
export async function applicationOfLink(
  tx: Transaction,
  digest: Uint8Array,
  now: Date,
): Promise<StoredApplication | null> {
  return (await tx.rows<StoredApplication>(byLink, [digest, now.toISOString()]))[0] ?? null;
}

const hold = {
  name: "marks-hold-application",
  text: "SELECT record FROM mark_application WHERE body_id = $1 AND id = $2 AND deleted IS NULL FOR UPDATE",
};

/** An application, held until the transaction ends; null where there is none. As the worker. */
export async function holdApplication(tx: Transaction, bodyId: string, id: string): Promise<MarkApplication | null> {
  return (await tx.rows<{ record: MarkApplication }>(hold, [bodyId, id]))[0]?.record ?? null;
}

/** An application as it is assessed. `twins`: how many others of the round have its CVR number. */
export interface AssessedApplication {
  readonly application: MarkApplication;
  readonly assessment: MarkAssessment | null;
  readonly documents: number;
  readonly twins: number;
}

const columns = `a.record AS application, s.record AS assessment,
  (SELECT count(*)::int FROM mark_document d WHERE d.body_id = a.body_id AND d.application_id = a.id) AS documents,
  (SELECT count(*)::int FROM mark_application t WHERE t.body_id = a.body_id AND t.round_id = a.round_id AND t.cvr = a.cvr
    AND t.id <> a.id AND t.deleted IS NULL AND t.record ->> 'withdrawn' IS NULL) AS twins`;
const from = `mark_application a
  LEFT JOIN mark_assessment s ON s.body_id = a.body_id AND s.id = a.id AND s.deleted IS NULL`;

const ofRound = {
  name: "marks-applications",
  text: `SELECT ${columns} FROM ${from} WHERE a.body_id = $1 AND a.round_id = $2 AND a.deleted IS NULL
    ORDER BY a.record ->> 'company' COLLATE "da-x-icu", a.id`,
};

/** A round's applications by the company's name, those that were withdrawn among them. */
export function applicationsOfRound(tx: Transaction, bodyId: string, roundId: string): Promise<AssessedApplication[]> {
  return tx.rows(ofRound, [bodyId, roundId]);
}

const one = {
  name: "marks-application",
  text: `SELECT ${columns} FROM ${from} WHERE a.body_id = $1 AND a.id = $2 AND a.deleted IS NULL`,
};

/** One application; null where there is none the viewer may see. */
export async function applicationById(
  tx: Transaction,
  bodyId: string,
  id: string,
): Promise<AssessedApplication | null> {
  return (await tx.rows<AssessedApplication>(one, [bodyId, id]))[0] ?? null;
}

const assess = {
  name: "marks-assess",
  text: `INSERT INTO mark_assessment (body_id, id, record, account_id, created, modified)
    VALUES ($1, $2, $3::jsonb, $4, $5, $5)
    ON CONFLICT (body_id, id) DO UPDATE SET record = excluded.record, account_id = excluded.account_id,
      modified = excluded.modified, deleted = NULL`,
};

/** Keeps what was found of an application, or decided. */
export async function keepAssessment(
  tx: Transaction,
  bodyId: string,
  assessment: MarkAssessment,
  accountId: string | null,
  at: string,
): Promise<void> {
  await tx.rows(assess, [bodyId, assessment.applicationId, JSON.stringify(assessment), accountId, at]);
}

const lastYear = {
  name: "marks-earlier-application",
  text: `SELECT a.record FROM mark_application a JOIN mark_round r ON r.body_id = a.body_id AND r.id = a.round_id
      JOIN mark_round n ON n.body_id = r.body_id AND (n.record ->> 'year')::int = (r.record ->> 'year')::int + 1
    WHERE a.body_id = $1 AND a.cvr = $2 AND n.id = $3 AND a.deleted IS NULL AND a.record ->> 'withdrawn' IS NULL
    ORDER BY a.modified DESC LIMIT 1`,
};

/** A company's application to the round of the year before; null where none is kept. As the worker. */
export async function earlierApplication(
  tx: Transaction,
  bodyId: string,
  cvr: string,
  roundId: string,
): Promise<MarkApplication | null> {
  return (await tx.rows<{ record: MarkApplication }>(lastYear, [bodyId, cvr, roundId]))[0]?.record ?? null;
}

const forget = {
  name: "marks-forget",
  text: `DELETE FROM mark_application a USING mark_round r
    WHERE r.body_id = a.body_id AND r.id = a.round_id
      AND (r.record ->> 'closes')::timestamptz + make_interval(months => (r.record ->> 'keepsMonths')::int) <= $1::timestamptz
    RETURNING a.id`,
};
const forgetLinks = { name: "marks-forget-links", text: "DELETE FROM mark_link WHERE expires <= $1" };

/**
 * Deletes the applications whose round's time for keeping is over, with documents, assessments and links, and the links
 * that hold no longer. Gives how many applications. As the worker.
 */
export async function forgetApplications(tx: Transaction, now: Date): Promise<number> {
  await tx.rows(forgetLinks, [now.toISOString()]);
  return (await tx.rows(forget, [now.toISOString()])).length;
}
