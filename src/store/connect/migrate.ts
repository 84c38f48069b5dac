import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { grantTables } from "./roles.ts";

/** A file of `migrations/`, in the order of its number. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** What `migrate` did: the names of the files it ran, and the last one the database now stands at. */
export interface MigrationResult {
  readonly applied: readonly string[];
  readonly level: string;
}

// "Rød Tråd" as a number of its own: everyone who migrates or makes roles in one database waits for this lock.
const advisoryKey = 7_210_400_114;

/** Reads the migrations of a folder, ordered by name. Throws when a name has not the form `0001_words.sql`. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) {
        throw new Error(`The migration ${name} must be named by four digits, '_' and small letters.`);
      }
      const sql = await readFile(path.join(folder, name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Runs `work` while no other process migrates or makes roles in the same database. */
export async function withMigrationLock<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query(`SELECT pg_advisory_lock(${advisoryKey})`);
  try {
    return await work();
  } finally {
    await owner.query(`SELECT pg_advisory_unlock(${advisoryKey})`);
  }
}

/**
 * Brings the database to the last migration, each file in a transaction of its own, forward only.
 * Call it under `withMigrationLock`. Throws, having changed nothing, when a file that was run has been changed or
 * removed since, or when the database has been migrated by a newer version of the program.
 */
export async function migrate(owner: pg.Client, migrations: readonly Migration[]): Promise<MigrationResult> {
  await ensureOwnerSchema(owner);
  const missing = missingMigrations(await migrationsDone(owner), migrations);
  for (const migration of missing) await inTransaction(owner, () => runMigration(owner, migration));
  return { applied: missing.map((migration) => migration.name), level: migrations.at(-1)?.name ?? "" };
}

/** The migrations a database has run, in order. */
export async function migrationsDone(owner: pg.Client): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    "SELECT name, checksum FROM traad_owner.migration ORDER BY name",
  );
  return rows;
}

/** Which of `migrations` are yet to be run. Throws where what was run is not what the program has. */
export function missingMigrations(
  done: readonly { readonly name: string; readonly checksum: string }[],
  migrations: readonly Migration[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of done) {
    const file = known.get(row.name);
    if (file === undefined) {
      throw new Error(
        `The database has been migrated to ${row.name}, which this version of the program does not know. Start the version that made it, or a newer one.`,
      );
    }
    if (file.checksum !== row.checksum) {
      throw new Error(
        `The migration ${row.name} has been changed since it was run. Put the file back as it was and write a new migration.`,
      );
    }
  }
  const run = new Set(done.map((row) => row.name));
  return migrations.filter((migration) => !run.has(migration.name));
}

/** Whether the program has been in this database before. */
export async function hasOwnerSchema(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ present: boolean }>(
    "SELECT to_regclass('traad_owner.migration') IS NOT NULL AS present",
  );
  return rows[0]?.present === true;
}

/** Makes the owner's schema where it is missing. */
export async function ensureOwnerSchema(owner: pg.Client): Promise<void> {
  if (!(await hasOwnerSchema(owner))) await inTransaction(owner, () => makeOwnerSchema(owner));
}

/** The schema that only the owner can read: which migrations were run, and the secret of the logins. */
export async function makeOwnerSchema(owner: pg.Client): Promise<void> {
  await owner.query(`
    CREATE SCHEMA traad_owner;
    REVOKE ALL ON SCHEMA traad_owner FROM PUBLIC;
    CREATE TABLE traad_owner.migration (
      name text PRIMARY KEY, checksum text NOT NULL, run timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE traad_owner.secret (id int PRIMARY KEY CHECK (id = 1), secret bytea NOT NULL);`);
}

/** Runs one migration inside the transaction that is open, and writes it down. */
export async function runMigration(owner: pg.Client, migration: Migration): Promise<void> {
  try {
    await owner.query(migration.sql);
  } catch (cause) {
    throw new Error(`The migration ${migration.name} failed: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  await grantTables(owner);
  await owner.query("INSERT INTO traad_owner.migration (name, checksum) VALUES ($1, $2)", [
    migration.name,
    migration.checksum,
  ]);
}

/** Runs `work` in a transaction of the owner's. */
export async function inTransaction<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query("BEGIN");
  try {
    const result = await work();
    await owner.query("COMMIT");
    return result;
  } catch (error) {
    await owner.query("ROLLBACK").catch(() => undefined); // the first failure is the one to tell
    throw error;
  }
}
