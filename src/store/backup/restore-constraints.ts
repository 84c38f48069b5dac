import type pg from "pg";

/** What was taken away while rows are loaded in any order, and the statements that put it back. */
export interface Loosened {
  readonly statements: readonly string[];
}

/**
 * Takes away the foreign keys and stops the triggers of the schema, inside the transaction that is open: rows come
 * table by table, also where two tables point at each other, and nothing is to be done a second time because of them.
 */
export async function loosen(owner: pg.Client): Promise<Loosened> {
  const { rows } = await owner.query<{ away: string; back: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away,
           format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
      FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    UNION ALL
    SELECT DISTINCT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
           format('ALTER TABLE %s ENABLE TRIGGER %I', tgrelid::regclass, tgname)
      FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
     WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`);
  for (const { away } of rows) await owner.query(away);
  return { statements: rows.map((row) => row.back) };
}

/** Puts everything back; a foreign key that the rows do not keep fails here, and with it the whole restore. */
export async function tighten(owner: pg.Client, loosened: Loosened): Promise<void> {
  for (const statement of loosened.statements) await owner.query(statement);
}
