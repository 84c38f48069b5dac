import pg from "pg";
import {
  hasOwnerSchema,
  inTransaction,
  type Migration,
  makeOwnerSchema,
  missingMigrations,
  runMigration,
  withMigrationLock,
} from "../connect/migrate.ts";
import { Refusal } from "../refusal.ts";
import type { BackupCount } from "./backup.ts";
import { type BackupHead, BrokenBackup, backupLines, readHead, readLine } from "./format.ts";
import { loosen, tighten } from "./restore-constraints.ts";
import { backupTables, textSession } from "./tables.ts";

export interface RestoreOptions {
  readonly migrations: readonly Migration[];
  /** Throws away what the database holds. */
  readonly replace: boolean;
  readonly onRows?: (done: number) => void;
  readonly stopped?: AbortSignal;
}

/**
 * Puts a backup into a database: everything, or, where anything fails or the process is killed, nothing. The file is
 * read through and its checksum compared before anything is changed. The database is brought to the migrations the
 * backup was made at, filled, and then brought to those of this program. Throws a Refusal where the file is broken or
 * newer than the program, and where the database is in use or holds something (unless `replace`).
 */
export async function restore(owner: pg.Client, file: string, options: RestoreOptions): Promise<BackupCount> {
  const head = await verify(file);
  const later = laterMigrations(head, options.migrations);
  return withMigrationLock(owner, async () => {
    await refuseUsers(owner);
    await refuseContents(owner, options.replace);
    return inTransaction(owner, async () => {
      await textSession(owner);
      await clear(owner);
      for (const migration of options.migrations) {
        if (!later.includes(migration)) await runMigration(owner, migration);
      }
      const undone = await loosen(owner);
      const count = await load(owner, file, options);
      await tighten(owner, undone);
      for (const migration of later) await runMigration(owner, migration);
      return count;
    });
  });
}

async function verify(file: string): Promise<BackupHead> {
  try {
    let head: BackupHead | null = null;
    for await (const line of backupLines(file)) head ??= readHead(line);
    if (head === null) throw new BrokenBackup("it is empty");
    return head;
  } catch (cause) {
    if (!(cause instanceof BrokenBackup)) throw cause;
    throw new Refusal(
      {
        da: `${file} kan ikke lægges ind, og intet er ændret: filen er ikke en hel og uændret sikkerhedskopi (${cause.message}). Brug en anden kopi.`,
        en: `${file} cannot be restored, and nothing was changed: the file is not a whole and unchanged backup (${cause.message}). Use another copy.`,
      },
      { cause },
    );
  }
}

function laterMigrations(head: BackupHead, migrations: readonly Migration[]): Migration[] {
  try {
    return missingMigrations(head.migrations, migrations);
  } catch (cause) {
    throw new Refusal(
      {
        da: `Sikkerhedskopien er lavet af en anden udgave af programmet (${head.program}), som denne ikke kan følge. Intet er ændret. Brug den udgave eller en nyere.`,
        en: `The backup was made by another version of the program (${head.program}) that this one cannot follow. Nothing was changed. Use that version or a newer one.`,
      },
      { cause },
    );
  }
}

async function refuseUsers(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  if (rows.length === 0) return;
  throw new Refusal({
    da: `Databasen er i brug (${rows.length} forbindelser). Stop programmet, der viser siderne, og prøv igen.`,
    en: `The database is in use (${rows.length} connections). Stop the program that serves the pages, and try again.`,
  });
}

async function refuseContents(owner: pg.Client, replace: boolean): Promise<void> {
  const own = await hasOwnerSchema(owner);
  const tables = await owner.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
  );
  if (!own && tables.rows.length > 0) {
    throw new Refusal({
      da: `Databasen holder noget, der ikke er programmets (tabellen ${tables.rows[0]?.name}). Brug en tom database.`,
      en: `The database holds something that is not the program's (the table ${tables.rows[0]?.name}). Use an empty database.`,
    });
  }
  if (replace) return;
  for (const { name } of tables.rows) {
    const { rows } = await owner.query(`SELECT FROM public.${pg.escapeIdentifier(name)} LIMIT 1`);
    if (rows.length === 0) continue;
    throw new Refusal({
      da: "Databasen er ikke tom, og intet er ændret. Brug en tom database, eller --replace, som sletter alt, hvad den holder.",
      en: "The database is not empty, and nothing was changed. Use an empty database, or --replace, which deletes all it holds.",
    });
  }
}

async function clear(owner: pg.Client): Promise<void> {
  // The queue too: what is due is queued again from the tables that were restored.
  await owner.query(`DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA IF EXISTS traad_owner CASCADE;
    DROP SCHEMA public CASCADE;
    CREATE SCHEMA public;`);
  await makeOwnerSchema(owner);
}

/** How much text goes to the server in one statement. */
const batchCharacters = 1_000_000;
const batchRows = 500;

async function load(owner: pg.Client, file: string, options: RestoreOptions): Promise<BackupCount> {
  const tables = new Map((await backupTables(owner)).map((table) => [table.name, table]));
  let insert = "";
  let batch: (string | null)[][] = [];
  let size = 0;
  let rows = 0;
  let total = 0;
  let count = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    // Column by column: one array a column, whatever the number of rows.
    const columns = (batch[0] ?? []).map((_, index) => batch.map((row) => row[index] ?? null));
    await owner.query(insert, columns);
    options.stopped?.throwIfAborted();
    options.onRows?.(total + rows);
    batch = [];
    size = 0;
  };
  let first = true;
  for await (const text of backupLines(file)) {
    if (first) {
      first = false;
      continue;
    }
    const line = readLine(text);
    if (Array.isArray(line)) {
      batch.push(line);
      size += text.length;
      rows += 1;
      if (size >= batchCharacters || batch.length >= batchRows) await flush();
    } else if ("table" in line) {
      const table = tables.get(line.table);
      if (table === undefined)
        throw new Error(`The backup holds a table ${line.table} that its migrations do not make.`);
      insert = insertSql(table, line.columns);
      count += 1;
    } else if ("rows" in line) {
      await flush();
      if (rows !== line.rows) throw new Error(`The backup says ${line.rows} rows where ${rows} stand.`);
      total += rows;
      rows = 0;
    } else if ("sequence" in line) {
      await owner.query("SELECT setval(format('public.%I', $1::text)::regclass, $2::bigint, $3)", [
        line.sequence,
        line.value,
        line.called,
      ]);
    }
  }
  return { tables: count, rows: total };
}

function insertSql(
  table: { name: string; columns: readonly { name: string; type: string }[] },
  names: readonly string[],
) {
  const types = new Map(table.columns.map((column) => [column.name, column.type]));
  const chosen = names.map((name, index) => {
    const type = types.get(name);
    if (type === undefined)
      throw new Error(`The backup holds a column ${table.name}.${name} that its migrations do not make.`);
    return `u.c${index}::${type}`;
  });
  const into = names.map((name) => pg.escapeIdentifier(name)).join(", ");
  const parameters = names.map((_, index) => `$${index + 1}::text[]`).join(", ");
  const columns = names.map((_, index) => `c${index}`).join(", ");
  return `INSERT INTO public.${pg.escapeIdentifier(table.name)} (${into}) OVERRIDING SYSTEM VALUE
    SELECT ${chosen.join(", ")} FROM unnest(${parameters}) AS u(${columns})`;
}
