import type { FetchedTable } from "../../../records/fetched-table.ts";
import type { Notice } from "../../../records/notice.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import type { Transaction } from "../../transaction.ts";

/** What was in a table when it last came whole. */
export interface CameCounts {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
}

/** A table that is fetched, with how it stands. Times are ISO. */
export interface FetchedState {
  readonly record: FetchedTable;
  /** When somebody last asked for it at once. */
  readonly asked: string | null;
  readonly tried: string | null;
  readonly nextTry: string | null;
  /** How many times in a row it could not be fetched. */
  readonly failures: number;
  readonly came: string | null;
  readonly counts: CameCounts | null;
  readonly problem: Problem | null;
  /** What had to be assumed to read it when it last came. */
  readonly notices: readonly Pick<Notice, "code" | "severity">[];
  readonly deleted: string | null;
}

const columns = `record, asked, tried, next_try AS "nextTry", failures, came, problem, notices, deleted,
  CASE WHEN came IS NULL THEN NULL
    ELSE jsonb_build_object('added', added, 'revised', revised, 'unchanged', unchanged) END AS counts`;

const all = {
  name: "fetched-tables",
  text: `SELECT ${columns} FROM fetched_table WHERE body_id = $1 AND deleted IS NULL ORDER BY kind, source_table, id`,
};

/** The tables that are fetched for a body, by source and name. */
export function fetchedTables(tx: Transaction, bodyId: string): Promise<FetchedState[]> {
  return tx.rows(all, [bodyId]);
}

const one = { name: "fetched-table", text: `SELECT ${columns} FROM fetched_table WHERE body_id = $1 AND id = $2` };

/** One of them, taken away or not; null where there is none of that id. */
export async function fetchedTable(tx: Transaction, bodyId: string, id: string): Promise<FetchedState | null> {
  const [found] = await tx.rows<FetchedState>(one, [bodyId, id]);
  return found ?? null;
}

const keep = {
  name: "keep-fetched-table",
  text: `INSERT INTO fetched_table (body_id, id, kind, source_table, record, asked, failures, created, modified)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $6, $6)
    ON CONFLICT (body_id, id) DO UPDATE SET kind = excluded.kind, source_table = excluded.source_table,
      record = excluded.record, asked = excluded.asked, modified = excluded.modified, deleted = NULL`,
};

/** Adds a table to those that are fetched, or makes the one of its id the new one; it is asked for at once. */
export async function keepFetchedTable(tx: Transaction, bodyId: string, table: FetchedTable, at: string) {
  await tx.rows(keep, [bodyId, table.id, table.kind, table.table, JSON.stringify(table), at]);
}

const ask = {
  name: "ask-fetched-table",
  text: "UPDATE fetched_table SET asked = $3, modified = $3 WHERE body_id = $1 AND id = $2",
};

/** Asks for a table at once. */
export async function askFetchedTable(tx: Transaction, bodyId: string, id: string, at: string): Promise<void> {
  await tx.rows(ask, [bodyId, id, at]);
}

const remove = {
  name: "remove-fetched-table",
  text: `UPDATE fetched_table SET deleted = CASE WHEN $4 THEN $3::timestamptz END, modified = $3
    WHERE body_id = $1 AND id = $2`,
};

/** Has a table fetched no longer (`gone`), or again. */
export async function removeFetchedTable(tx: Transaction, bodyId: string, id: string, at: string, gone: boolean) {
  await tx.rows(remove, [bodyId, id, at, gone]);
}

const outcome = {
  name: "tried-fetched-table",
  text: `UPDATE fetched_table SET tried = $3, modified = $3, next_try = $4, failures = $5, problem = $6::jsonb,
      came = CASE WHEN $7::int IS NULL THEN came ELSE $3 END, added = coalesce($7, added),
      revised = coalesce($8, revised), unchanged = coalesce($9, unchanged)
    WHERE body_id = $1 AND id = $2`,
};

/** What came of fetching a table: its figures, or what was wrong. `nextTry`: not before. */
export async function noteFetched(
  tx: Transaction,
  bodyId: string,
  id: string,
  at: string,
  came: CameCounts | Problem,
  { failures, nextTry }: { readonly failures: number; readonly nextTry: string },
): Promise<void> {
  const [problem, counts] = isProblem(came) ? [came, null] : [null, came];
  await tx.rows(outcome, [
    ...[bodyId, id, at, nextTry, failures, problem === null ? null : JSON.stringify(problem)],
    ...[counts?.added ?? null, counts?.revised ?? null, counts?.unchanged ?? null],
  ]);
}

const noticed = {
  name: "fetched-table-notices",
  text: "UPDATE fetched_table SET notices = $3::jsonb WHERE body_id = $1 AND id = $2",
};

/** Keeps what had to be assumed to read a table, each thing once. */
export async function keepFetchedNotices(tx: Transaction, bodyId: string, id: string, notices: readonly Notice[]) {
  const once = new Map(notices.map(({ code, severity }) => [code, { code, severity }]));
  await tx.rows(noticed, [bodyId, id, JSON.stringify([...once.values()])]);
}

/** A table whose turn it is. */
export interface DueTable {
  readonly bodyId: string;
  readonly record: FetchedTable;
  /** What its indicators count, as the source names it: what must be in it. */
  readonly measures: readonly string[];
}

const due = {
  name: "due-fetched-tables",
  text: `SELECT t.body_id AS "bodyId", t.record, coalesce(i.measures, '{}') AS measures
    FROM fetched_table t LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT record #>> '{source,measure}') AS measures,
        bool_or((record ->> 'nextFigure')::date <= $2::date) AS awaited
      FROM indicator WHERE body_id = t.body_id AND deleted IS NULL AND lower(source_table) = t.source_table) i ON true
    WHERE t.deleted IS NULL AND (
      t.asked > coalesce(t.tried, '-infinity')
      OR coalesce(t.next_try, '-infinity') <= $1 AND (t.failures > 0 OR i.awaited))
    ORDER BY t.asked > coalesce(t.tried, '-infinity') DESC, t.tried NULLS FIRST, t.id`,
};

/**
 * The tables whose turn it is, of all bodies: somebody asked for them, a next figure of theirs is due, or they could not
 * be fetched the last time. Those asked for first. `now`: ISO; `today`: the day in Denmark.
 */
export function dueTables(tx: Transaction, now: string, today: string): Promise<DueTable[]> {
  return tx.rows(due, [now, today]);
}

// A table of many periods is waited for longer than a transaction may usually stand still.
const patient = { text: "SET LOCAL idle_in_transaction_session_timeout = '30min'" };
const turn = {
  name: "turn-to-fetch",
  text: "SELECT pg_try_advisory_xact_lock(hashtextextended('traad fetches figures', 0)) AS mine",
};

/** True where nobody else fetches figures now: it is this transaction's turn until it ends, or its process is killed. */
export async function takeTurnToFetch(tx: Transaction): Promise<boolean> {
  await tx.rows(patient);
  const [found] = await tx.rows<{ mine: boolean }>(turn);
  return found?.mine === true;
}
