import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import QueryStream from "pg-query-stream";
import { migrationsDone } from "../connect/migrate.ts";
import { type BackupHead, backupFormat } from "./format.ts";
import { backupTables, type StoredTable, textSession } from "./tables.ts";

/** What a backup or a restore went through. */
export interface BackupCount {
  readonly tables: number;
  readonly rows: number;
}

export interface BackupOptions {
  /** The program's version, for the head. */
  readonly program: string;
  readonly now: Date;
  /** Called after every batch: rows so far, and about how many there are. */
  readonly onRows?: (done: number, estimate: number) => void;
  readonly stopped?: AbortSignal;
}

/**
 * Writes everything in the database into one file, as it stood at one moment, while others go on reading and writing.
 * The file appears under its name when it is whole. `owner` is the owner's connection: the logins see only what their
 * viewer may. Throws where the file cannot be written, and where the owner does not see every row.
 */
export async function backup(owner: pg.Client, file: string, options: BackupOptions): Promise<BackupCount> {
  const half = `${file}.part`;
  try {
    const count = await writeFile(owner, half, options);
    await rename(half, file);
    return count;
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

async function writeFile(owner: pg.Client, file: string, options: BackupOptions): Promise<BackupCount> {
  const gzip = createGzip({ level: 6 });
  // flush: on the disk before it is closed and gets its name.
  const written = pipeline(gzip, createWriteStream(file, { mode: 0o600, flush: true }));
  written.catch(() => undefined); // awaited below; a failing write must not end the process before that
  const hash = createHash("sha256");
  const write = async (line: unknown) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    if (!gzip.write(text)) await Promise.race([once(gzip, "drain"), written]);
  };
  try {
    await owner.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await textSession(owner);
    await write(await head(owner, options));
    const count = await writeTables(owner, write, options);
    await writeSequences(owner, write);
    await owner.query("COMMIT");
    gzip.end(`${JSON.stringify({ end: true, sha256: hash.digest("hex") })}\n`);
    await written;
    return count;
  } catch (error) {
    await owner.query("ROLLBACK").catch(() => undefined);
    gzip.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

async function head(owner: pg.Client, options: BackupOptions): Promise<BackupHead> {
  const { rows } = await owner.query<{ server: string }>("SELECT current_setting('server_version') AS server");
  return {
    format: backupFormat,
    version: 1,
    made: options.now.toISOString(),
    program: options.program,
    server: rows[0]?.server ?? "",
    migrations: await migrationsDone(owner),
  };
}

async function writeTables(
  owner: pg.Client,
  write: (line: unknown) => Promise<void>,
  options: BackupOptions,
): Promise<BackupCount> {
  const tables = await backupTables(owner);
  const estimate = tables.reduce((sum, table) => sum + table.estimate, 0);
  let done = 0;
  for (const table of tables) {
    await write({ table: table.name, columns: table.columns.map((column) => column.name) });
    let rows = 0;
    for await (const row of rowsOf(owner, table)) {
      await write(row);
      rows += 1;
      if (rows % 500 === 0) {
        options.stopped?.throwIfAborted();
        options.onRows?.(done + rows, estimate);
      }
    }
    await write({ rows });
    done += rows;
  }
  return { tables: tables.length, rows: done };
}

function rowsOf(owner: pg.Client, table: StoredTable): AsyncIterable<(string | null)[]> {
  const columns = table.columns.map((column) => `${pg.escapeIdentifier(column.name)}::text`);
  const text = `SELECT ${columns.join(", ")} FROM public.${pg.escapeIdentifier(table.name)}`;
  // Few rows at a time: a row may hold a whole document.
  return owner.query(new QueryStream(text, [], { rowMode: "array", batchSize: 50, highWaterMark: 50 }));
}

async function writeSequences(owner: pg.Client, write: (line: unknown) => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  );
  for (const { name } of rows) {
    const state = await owner.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM public.${pg.escapeIdentifier(name)}`,
    );
    for (const { value, called } of state.rows) await write({ sequence: name, value, called });
  }
}
