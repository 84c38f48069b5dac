import type { Statement, Transaction } from "../transaction.ts";

/** A row as it goes to the database: columns by name; `body_id`, `created`, `modified` are added by the statement. */
export type NewRow = Readonly<Record<string, unknown>>;

/** Columns with their PostgreSQL types, beside body_id, created, modified, deleted. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Builds a statement that adds many rows at once: `$1` body, `$2` time, `$3` the rows as JSON.
 * `conflict` is what follows ON CONFLICT.
 */
export function addRows(name: string, table: string, columns: Columns, conflict?: string): Statement {
  const names = Object.keys(columns).join(", ");
  const typed = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  return {
    name,
    text: `
      INSERT INTO ${table} AS kept (body_id, created, modified, ${names})
      SELECT $1::uuid, $2::timestamptz, $2::timestamptz, ${names}
      FROM jsonb_to_recordset($3::jsonb) AS given (${typed.join(", ")})
      ${conflict === undefined ? "" : `ON CONFLICT ${conflict}`}`,
  };
}

/** The conflict clause that makes an existing row of the same id the new one, and leaves an equal one untouched. */
export function replaceWhenDistinct(columns: Columns): string {
  const names = Object.keys(columns).filter((column) => column !== "id");
  const set = names.map((column) => `${column} = excluded.${column}`).join(", ");
  const kept = names.map((column) => `kept.${column}`).join(", ");
  const given = names.map((column) => `excluded.${column}`).join(", ");
  return `(body_id, id) DO UPDATE SET ${set}, modified = excluded.modified, deleted = NULL
    WHERE (${kept}, kept.deleted) IS DISTINCT FROM (${given}, NULL::timestamptz)`;
}

/** Runs a statement built by `addRows`; no rows, no question. */
export async function add(
  tx: Transaction,
  statement: Statement,
  bodyId: string,
  at: string,
  rows: readonly NewRow[],
): Promise<void> {
  if (rows.length > 0) await tx.rows(statement, [bodyId, at, JSON.stringify(rows)]);
}
