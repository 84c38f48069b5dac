import type { MarkApplication, MarkRound } from "../../../records/mark.ts";
import { derivedId } from "../../derived-id.ts";
import type { Transaction } from "../../transaction.ts";

/** What a company is written to about. `again`: a new round takes applications, and last year's answers are offered. */
export type MarkTold = "receipt" | "again" | "decided" | "awarded";

/** A mail to a company that has not been made yet. `roundId`: the round it is about. */
export interface MarkToTell {
  readonly bodyId: string;
  readonly roundId: string;
  readonly step: MarkTold;
  readonly application: MarkApplication;
}

// An application is told of its own round as that goes on, and of the next round once it takes applications.
const due = `
  SELECT a.body_id, a.round_id, a.id, a.record, step FROM mark_application a
    JOIN mark_round r ON r.body_id = a.body_id AND r.id = a.round_id,
    LATERAL (VALUES ('receipt', true), ('decided', r.record ->> 'state' IN ('decided', 'awarded')),
      ('awarded', r.record ->> 'state' = 'awarded')) AS s (step, is_due)
    WHERE is_due AND a.deleted IS NULL AND a.record ->> 'withdrawn' IS NULL
      AND (step <> 'decided' OR EXISTS (SELECT FROM mark_assessment m WHERE m.body_id = a.body_id AND m.id = a.id
        AND m.record ->> 'outcome' IS NOT NULL))
      AND (step <> 'awarded' OR EXISTS (SELECT FROM mark_award w WHERE w.body_id = a.body_id AND w.id = a.id AND w.deleted IS NULL))
  UNION ALL
  SELECT a.body_id, n.id, a.id, a.record, 'again' FROM mark_round n
    JOIN mark_round r ON r.body_id = n.body_id AND (r.record ->> 'year')::int = (n.record ->> 'year')::int - 1
      AND r.deleted IS NULL
    JOIN mark_application a ON a.body_id = r.body_id AND a.round_id = r.id AND a.deleted IS NULL
    WHERE n.deleted IS NULL AND n.record ->> 'state' = 'open' AND a.record ->> 'withdrawn' IS NULL
      AND (n.record ->> 'opens')::timestamptz <= $1::timestamptz AND (n.record ->> 'closes')::timestamptz > $1::timestamptz`;

const waiting = {
  name: "marks-to-tell",
  text: `SELECT d.body_id AS "bodyId", d.round_id AS "roundId", d.step, d.record AS application FROM (${due}) AS d
    WHERE NOT EXISTS (SELECT FROM mark_told t WHERE t.body_id = d.body_id AND t.application_id = d.id
      AND t.round_id = d.round_id AND t.step = d.step AND NOT t.again)
    ORDER BY d.step, d.body_id, d.id LIMIT $2`,
};

/** Mails that are due and have not been made, at most `limit` of them. As the worker. */
export function marksToTell(tx: Transaction, now: Date, limit: number): Promise<MarkToTell[]> {
  return tx.rows(waiting, [now.toISOString(), limit]);
}

const told = {
  name: "marks-told",
  text: `INSERT INTO mark_told AS told (body_id, id, application_id, round_id, step, again, created)
    VALUES ($1, $2, $3, $4, $5, false, $6)
    ON CONFLICT (body_id, id) DO UPDATE SET again = false, created = excluded.created WHERE told.again RETURNING step`,
};

/** Notes that a mail was made; false where another made it. As the worker. */
export async function noteMarkTold(
  tx: Transaction,
  { bodyId, roundId, step, application }: MarkToTell,
  now: Date,
): Promise<boolean> {
  const id = derivedId("mark told", application.id, roundId, step);
  return (await tx.rows(told, [bodyId, id, application.id, roundId, step, now.toISOString()])).length > 0;
}

const untell = {
  name: "marks-untell",
  text: "UPDATE mark_told SET again = true WHERE body_id = $1 AND application_id = $2 AND step = $3",
};

/** Has a mail go out once more: the company has another address now, or what it was told has been put right. */
export async function tellAgain(tx: Transaction, bodyId: string, applicationId: string, step: MarkTold): Promise<void> {
  await tx.rows(untell, [bodyId, applicationId, step]);
}

const addLink = {
  name: "marks-add-link",
  text: "INSERT INTO mark_link (body_id, digest, application_id, created, expires) VALUES ($1, $2, $3, $4, $5)",
};

/** Keeps the digest of a company's own link. As the worker. */
export async function addMarkLink(
  tx: Transaction,
  link: { readonly bodyId: string; readonly applicationId: string; readonly digest: Uint8Array },
  now: Date,
  expires: Date,
): Promise<void> {
  await tx.rows(addLink, [link.bodyId, link.digest, link.applicationId, now.toISOString(), expires.toISOString()]);
}

const content = {
  name: "marks-mail-content",
  text: `SELECT a.record AS application, r.record AS round, m.record ->> 'outcome' AS outcome, m.record ->> 'told' AS said,
      b.name AS body
    FROM mark_application a
      JOIN mark_round r ON r.body_id = a.body_id AND r.id = $3 AND r.deleted IS NULL
      JOIN public_body b ON b.body_id = a.body_id
      LEFT JOIN mark_assessment m ON m.body_id = a.body_id AND m.id = a.id AND m.deleted IS NULL
    WHERE a.body_id = $1 AND a.id = $2 AND a.deleted IS NULL AND a.record ->> 'withdrawn' IS NULL`,
};

/** What a mail to a company is written from. */
export interface MarkMailSource {
  readonly application: MarkApplication;
  readonly round: MarkRound;
  readonly outcome: "granted" | "refused" | null;
  readonly said: string | null;
  readonly body: string;
}

/** The same; null where the application is withdrawn or deleted by now. As the worker. */
export async function markMailSource(
  tx: Transaction,
  bodyId: string,
  applicationId: string,
  roundId: string,
): Promise<MarkMailSource | null> {
  return (await tx.rows<MarkMailSource>(content, [bodyId, applicationId, roundId]))[0] ?? null;
}

const round = {
  name: "marks-round-for-applying",
  text: `SELECT record FROM mark_round
  WHERE body_id = $1 AND id = $2 AND deleted IS NULL`,
};

/** A round as it is kept; null where there is none. As the worker. */
export async function roundForApplying(tx: Transaction, bodyId: string, id: string): Promise<MarkRound | null> {
  return (await tx.rows<{ record: MarkRound }>(round, [bodyId, id]))[0]?.record ?? null;
}
