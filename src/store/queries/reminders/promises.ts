// All that reminders ask of promises stands here: what falls due and what is overdue, as the worker, and how a promise is
// named, as the public.
import type { DueLine, NewsLine } from "../../../records/mail.ts";
import type { Store, Transaction } from "../../transaction.ts";

/** A promise that falls due, with who is to be told. */
export interface DuePromise {
  readonly id: string;
  /** ISO: the last day of the occurrence that waits for an answer. */
  readonly due: string;
  readonly ownerEmail: string | null;
  readonly deputyEmail: string | null;
  /** Of a closed item: told only to those who may read it. */
  readonly closed: boolean;
}

const due = {
  name: "reminders-due-promises",
  text: `
    SELECT id, pending_due AS due, owner_email AS "ownerEmail", deputy_email AS "deputyEmail",
      closed OR EXISTS (SELECT FROM public_item i
        WHERE i.body_id = promise.body_id AND i.id = promise.item_id AND NOT i.is_open) AS closed
    FROM promise
    WHERE body_id = $1::uuid AND settled IS NULL AND deleted IS NULL AND state <> 'dismissed' AND kind NOT IN ('idea', 'standing-rule')
      AND pending_due BETWEEN $2::date AND $3::date AND (owner_email IS NOT NULL OR deputy_email IS NOT NULL)
    ORDER BY pending_due, id`,
};

/** Promises with an owner that fall due from `from` to `to` and wait for an answer. What is historic never does. */
export async function duePromises(tx: Transaction, bodyId: string, from: string, to: string): Promise<DuePromise[]> {
  return tx.rows<DuePromise>(due, [bodyId, from, to]);
}

const overdue = {
  name: "reminders-overdue-promises",
  text: `
    SELECT id, pending_due AS due FROM promise
    WHERE body_id = $1::uuid AND settled IS NULL AND deleted IS NULL AND confirmed AND state IN ('proposed', 'open', 'postponed')
      AND kind NOT IN ('idea', 'standing-rule', 'funding-ends') AND pending_due < $2::date
    ORDER BY pending_due, id LIMIT 200`,
};

/** What a secretary has said is a promise and whose day has passed, longest ago first. */
export async function overduePromises(
  tx: Transaction,
  bodyId: string,
  today: string,
): Promise<{ id: string; due: string }[]> {
  return tx.rows(overdue, [bodyId, today]);
}

const told = {
  name: "reminders-told",
  text: `
    SELECT promise_id AS id, due, step FROM reminder WHERE body_id = $1::uuid AND receiver = $2 AND promise_id = ANY ($3::uuid[])`,
};

/** What a receiver has been told of these promises. */
export async function toldOfPromises(
  tx: Transaction,
  bodyId: string,
  receiver: Uint8Array,
  ids: readonly string[],
): Promise<{ id: string; due: string; step: number }[]> {
  return tx.rows(told, [bodyId, receiver, ids]);
}

const tell = {
  name: "reminders-tell",
  text: `INSERT INTO reminder (body_id, id, promise_id, due, step, receiver, mail_id, created)
    SELECT $1::uuid, gen_random_uuid(), id, due, step, $3, $4::uuid, $5::timestamptz
    FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, due date, step int) ON CONFLICT DO NOTHING`,
};

/** Writes down what a mail tells a receiver. */
export async function markReminded(
  tx: Transaction,
  bodyId: string,
  receiver: Uint8Array,
  rows: readonly { readonly id: string; readonly due: string; readonly step: number }[],
  mailId: string,
  now: Date,
): Promise<void> {
  await tx.rows(tell, [bodyId, JSON.stringify(rows), receiver, mailId, now.toISOString()]);
}

const news = {
  name: "reminders-news-of-promises",
  text: `
    SELECT p.id, p.record ->> 'what' AS title, a.path, c.name AS committee, b.name AS body, p.day
    FROM public_promise p
      JOIN public_address a ON a.body_id = p.body_id AND a.record_id = p.id AND a.current
      JOIN public_body b ON b.body_id = p.body_id
      LEFT JOIN public_committee c ON c.body_id = p.body_id AND c.id = p.committee_id
    WHERE p.id = ANY ($1::uuid[])`,
};

/** What strangers may know of these promises now, by id. Ask as the public. */
export async function newsOfPromises(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, Omit<NewsLine, "verb">>> {
  type Row = { id: string } & Omit<NewsLine, "verb" | "outcome" | "final">;
  const rows = ids.length === 0 ? [] : await tx.rows<Row>(news, [ids]);
  return new Map(rows.map(({ id, ...line }) => [id, { ...line, outcome: null, final: null }]));
}

/** The public words and path of promises, by id. Ask as the public. */
export async function namesOfPromises(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, { readonly name: string; readonly path: string | null }>> {
  const found = await newsOfPromises(tx, ids);
  return new Map([...found].map(([id, { title, path }]) => [id, { name: title, path }]));
}

/** Promises as a reminder names them; one that is not public is named by nothing but its day and the way to the desk. */
export async function linesOfPromises(
  store: Store,
  wanted: readonly { readonly id: string; readonly due: string }[],
): Promise<DueLine[]> {
  const known = await store.asPublic((tx) =>
    newsOfPromises(
      tx,
      wanted.map((one) => one.id),
    ),
  );
  return wanted.map(({ id, due: day }) => {
    const line = known.get(id);
    return {
      what: line?.title ?? null,
      path: line?.path ?? "/konto/bord",
      committee: line?.committee ?? null,
      due: day,
    };
  });
}
