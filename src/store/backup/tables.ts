import type pg from "pg";

/** A table as a backup has it. Columns the database computes itself are left out. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** About how many rows, as the database last counted. */
  readonly estimate: number;
}

/** One form for every value, whatever the server's own settings are. */
export async function textSession(owner: pg.Client): Promise<void> {
  await owner.query(`SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';
    SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0;
    SET LOCAL idle_in_transaction_session_timeout = 0`);
}

/**
 * The tables of the schema, by name, with the columns and their types. Throws where a table hides rows from the owner
 * (its owner's policy is missing): a backup of what is left would look whole.
 */
export async function backupTables(owner: pg.Client): Promise<StoredTable[]> {
  const { rows } = await owner.query<StoredTable & { hides: boolean }>(`
    SELECT c.relname AS name, greatest(c.reltuples, 0)::float8 AS estimate,
           (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
              FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
           row_security_active(c.oid) AND NOT EXISTS (
             SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'owner_keeps'
                AND current_user::regrole::oid = ANY (p.polroles)) AS hides
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
     ORDER BY c.relname COLLATE "C"`);
  const hidden = rows.find((row) => row.hides);
  if (hidden !== undefined) {
    throw new Error(`The table ${hidden.name} hides rows from its owner; a backup would not be whole.`);
  }
  return rows;
}
