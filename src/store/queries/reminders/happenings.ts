import type { HappeningVerb } from "../../../records/mail.ts";
import { derivedId } from "../../derived-id.ts";
import { addJob } from "../../jobs/add-job.ts";
import type { Transaction } from "../../transaction.ts";
import { caseNow } from "../threads/joined-cases.ts";

/** Something that became public. `day`: the meeting's, ISO. */
export interface Happening {
  readonly verb: HappeningVerb;
  readonly committeeId: string | null;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly promiseId: string | null;
  /** Sets apart what may happen to the same record again: the answered occurrence of a recurring promise. */
  readonly time?: string;
  readonly day: string | null;
}

/** Meetings longer ago are history: what is imported of twenty years is told to nobody. */
const newsDays = 60;

const add = {
  name: "happenings-add",
  text: `
    INSERT INTO happening (body_id, id, verb, committee_id, meeting_id, item_id, promise_id, day, created)
    SELECT $1::uuid, id, verb, "committeeId", "meetingId", "itemId", "promiseId", day, $2::timestamptz
    FROM jsonb_to_recordset($3::jsonb) AS given (id uuid, verb text, "committeeId" uuid, "meetingId" uuid, "itemId" uuid,
      "promiseId" uuid, day date)
    ON CONFLICT DO NOTHING RETURNING id`,
};

/**
 * Notes what became public, in the transaction that publishes it, and sees to it that those who want to know at once are
 * told. Each is noted once, however often it is published; what is of a meeting more than 60 days before `at` is not.
 */
export async function noteHappenings(
  tx: Transaction,
  bodyId: string,
  at: string,
  happenings: readonly Happening[],
): Promise<void> {
  const oldest = new Date(Date.parse(at) - newsDays * 86_400_000).toISOString().slice(0, 10);
  const rows = happenings
    .filter(({ day }) => day !== null && day >= oldest)
    .map(({ time, ...one }) => ({
      ...one,
      id: derivedId(one.itemId, one.promiseId, "happening", one.verb, time ?? null),
    }));
  if (rows.length === 0) return;
  const fresh = await tx.rows(add, [bodyId, at, JSON.stringify(rows)]);
  if (fresh.length > 0) await addJob(tx, "tell-at-once", { body: bodyId }, { key: `tell-at-once ${bodyId}` });
}

/** Something that happened and that a subscription may be told of. */
export interface Untold {
  readonly bodyId: string;
  readonly subscriptionId: string;
  readonly happeningId: string;
  /** What a search may find it by: the item, or the paper that promises. */
  readonly foundId: string | null;
}

// Whoever follows two cases that were joined follows one: it is told once, under the one followed first.
const untold = {
  name: "happenings-untold",
  text: `
    WITH followed AS (
      SELECT s.id, s.body_id, s.subscriber_id, s.target, s.confirmed,
        CASE s.target WHEN 'case' THEN ${caseNow("s.body_id", "s.target_id")} ELSE s.target_id END AS target_id
      FROM subscription s
      WHERE s.subscriber_id IN (SELECT subscriber_id FROM subscription WHERE id = ANY ($1::uuid[])) AND s.confirmed IS NOT NULL
    ), found AS (
      SELECT h.body_id AS "bodyId", s.id AS "subscriptionId", h.id AS "happeningId",
        coalesce(h.item_id, p.document_id) AS "foundId",
        row_number() OVER (PARTITION BY h.id, CASE s.target WHEN 'case' THEN s.subscriber_id ELSE s.id END
          ORDER BY s.confirmed, s.id) AS times,
        row_number() OVER (ORDER BY s.confirmed, s.id, h.day DESC, h.meeting_id, i.position, h.id) AS place
      FROM followed s
        JOIN happening h ON s.body_id IN (h.body_id, traad_every_body()) AND h.created > s.confirmed
        LEFT JOIN public_item i ON i.body_id = h.body_id AND i.id = h.item_id
        LEFT JOIN public_promise p ON p.body_id = h.body_id AND p.id = h.promise_id AND p.meeting_id IS NULL
      WHERE s.id = ANY ($1::uuid[])
        AND CASE s.target WHEN 'committee' THEN h.committee_id = s.target_id WHEN 'case' THEN i.case_id = s.target_id
          WHEN 'promise' THEN h.promise_id = s.target_id ELSE h.item_id IS NOT NULL AND h.promise_id IS NULL OR h.verb = 'promised' AND p.document_id IS NOT NULL END
        AND NOT EXISTS (SELECT FROM told t WHERE t.body_id = h.body_id AND t.happening_id = h.id AND (t.receiver_id = s.id
          OR s.target = 'case' AND t.receiver_id IN (SELECT o.id FROM followed o
            WHERE o.target = 'case' AND o.subscriber_id = s.subscriber_id AND o.target_id = s.target_id)))
    )
    SELECT "bodyId", "subscriptionId", "happeningId", "foundId" FROM found WHERE times = 1 ORDER BY place`,
};

/** What has happened to what these subscriptions follow and they have not been told; of a search: any item and any paper that promises. */
export async function untoldOf(tx: Transaction, subscriptionIds: readonly string[]): Promise<Untold[]> {
  return tx.rows<Untold>(untold, [subscriptionIds]);
}

const untoldAnswers = {
  name: "happenings-untold-answers",
  text: `
    SELECT h.id FROM happening h
    WHERE h.body_id = $1::uuid AND h.verb = 'answered'
      AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = $2::uuid AND g.body_id = $1::uuid
        AND (g.committee_id IS NULL OR g.committee_id = h.committee_id)
        AND h.created > g.starts AND (g.ends IS NULL OR h.created < g.ends))
      AND NOT EXISTS (SELECT FROM told t WHERE t.body_id = h.body_id AND t.receiver_id = $2::uuid AND t.happening_id = h.id)
    ORDER BY h.day DESC, h.id LIMIT 200`,
};

/** What came back in a body since an account has had a role in it, and the account has not been told. */
export async function untoldAnswersOf(tx: Transaction, bodyId: string, accountId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(untoldAnswers, [bodyId, accountId])).map((row) => row.id);
}

const tell = {
  name: "happenings-tell",
  text: `INSERT INTO told (body_id, receiver_id, happening_id, mail_id, created)
    SELECT body_id, receiver, happening, $2::uuid, $3::timestamptz
    FROM jsonb_to_recordset($1::jsonb) AS given (body_id uuid, receiver uuid, happening uuid) ON CONFLICT DO NOTHING`,
};

/** Writes down what a mail tells whom. */
export async function markTold(
  tx: Transaction,
  told: readonly { readonly bodyId: string; readonly receiverId: string; readonly happeningId: string }[],
  mailId: string,
  now: Date,
): Promise<void> {
  const rows = told.map((one) => ({ body_id: one.bodyId, receiver: one.receiverId, happening: one.happeningId }));
  await tx.rows(tell, [JSON.stringify(rows), mailId, now.toISOString()]);
}

const forget = { name: "happenings-forget", text: "DELETE FROM happening WHERE created < $1" };

export async function forgetHappenings(tx: Transaction, before: Date): Promise<void> {
  await tx.rows(forget, [before.toISOString()]);
}
