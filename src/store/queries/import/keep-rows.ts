import type { Transaction } from "../../transaction.ts";
import type { KeptRow, KeptTable, OldAddress } from "../export/rows-of-body.ts";

const statement = (table: KeptTable) => ({
  name: `keep-${table}`,
  text: `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
});

/** Adds rows as they were exported, ids and times included; what is there already stays as it is. */
export async function keepRows(tx: Transaction, table: KeptTable, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length > 0) await tx.rows(statement(table), [JSON.stringify(rows)]);
}

const original = {
  name: "keep-original-bytes",
  text: `INSERT INTO original (body_id, id, sha256, media_type, bytes, created, modified, deleted)
    SELECT body_id, id, sha256, media_type, $2, created, modified, deleted
    FROM jsonb_populate_record(NULL::original, $1::jsonb) ON CONFLICT DO NOTHING`,
};

/** Adds an original with its bytes. */
export async function keepOriginal(tx: Transaction, row: KeptRow, bytes: Uint8Array): Promise<void> {
  await tx.rows(original, [JSON.stringify(row), bytes]);
}

const addresses = {
  name: "keep-addresses",
  text: `INSERT INTO public_address (path, body_id, record_id, kind, current)
    SELECT path, $1, record_id, kind, false
    FROM jsonb_to_recordset($2::jsonb) AS given (path text, record_id uuid, kind text)
    WHERE EXISTS (SELECT FROM public_address a WHERE a.body_id = $1 AND a.record_id = given.record_id AND a.current)
    ON CONFLICT DO NOTHING`,
};

/** Adds old addresses of records that are public. */
export async function keepAddresses(tx: Transaction, bodyId: string, rows: readonly OldAddress[]): Promise<void> {
  if (rows.length > 0) await tx.rows(addresses, [bodyId, JSON.stringify(rows)]);
}

const published = {
  name: "keep-published",
  text: `SELECT DISTINCT d.meeting_id AS "meetingId", CASE WHEN d.meeting_id IS NULL THEN d.id END AS "paperId",
      max(r.created) AS at
    FROM document d JOIN revision r ON r.body_id = d.body_id AND r.id = d.published_revision
    WHERE d.body_id = $1 AND d.deleted IS NULL GROUP BY 1, 2 ORDER BY at`,
};

/** What of a body is to be public: its meetings and papers, with the time of what is newest in each. */
export async function publishedOfBody(
  tx: Transaction,
  bodyId: string,
): Promise<{ meetingId: string | null; paperId: string | null; at: string }[]> {
  return tx.rows(published, [bodyId]);
}
