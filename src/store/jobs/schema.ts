import pg from "pg";
import type { Place } from "../connect/database.ts";
import { inTransaction } from "../connect/migrate.ts";
import type { Owner } from "../connect/open.ts";
import { letBreak } from "./let-break.ts";

/** The queue's tables with what the worker may do to them. */
const tables = {
  _private_jobs: "SELECT, INSERT, UPDATE, DELETE",
  _private_job_queues: "SELECT, INSERT, UPDATE, DELETE",
  _private_tasks: "SELECT, INSERT",
  _private_known_crontabs: "SELECT, INSERT, UPDATE",
  migrations: "SELECT",
} as const;

/**
 * Brings the queue of the background work (graphile-worker) to its newest form, as the owner and under the migration
 * lock, and lets the app login use it where its role is `worker`: nobody else sees a job. The schema is in no backup;
 * all that is due stands in our own tables.
 */
export async function prepareQueue(place: Place, owner: Owner, client: pg.Client): Promise<void> {
  if ((await levelOfQueue(client)) !== queueLevel) await migrateQueue(place, owner);
  await inTransaction(client, () => close(client));
}

/** The newest migration of the graphile-worker in package.json, so that it is loaded only where it has something to do. */
export const queueLevel = 19;

/** The last migration the queue has run; 0 where there is none. */
export async function levelOfQueue(client: pg.Client): Promise<number> {
  const found = await client.query<{ there: boolean }>(
    "SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS there",
  );
  if (found.rows[0]?.there !== true) return 0;
  const { rows } = await client.query<{ level: number }>("SELECT max(id) AS level FROM graphile_worker.migrations");
  return rows[0]?.level ?? 0;
}

async function migrateQueue(place: Place, owner: Owner): Promise<void> {
  const { Logger, runMigrations } = await import("graphile-worker");
  const pool = new pg.Pool({ ...place, ...owner, max: 1, connectionTimeoutMillis: 10_000 });
  letBreak(pool);
  try {
    // Says nothing: what fails is thrown.
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}

/** Forces row-level security on every table of the queue, and grants by name. Finds it done on a second start. */
async function close(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; forced: boolean }>(
    `SELECT relname AS name, relforcerowsecurity AS forced FROM pg_class
      WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind IN ('r', 'p')`,
  );
  const statements = rows
    .filter((row) => !row.forced)
    .map(({ name }) => {
      const table = `graphile_worker.${pg.escapeIdentifier(name)}`;
      const grants = Object.entries(tables).find(([known]) => known === name)?.[1];
      return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY owner_keeps ON ${table} TO CURRENT_USER USING (true);
        CREATE POLICY worker_only ON ${table} TO traad_app USING (current_setting('traad.role', true) = 'worker');
        ${grants === undefined ? "" : `GRANT ${grants} ON ${table} TO traad_app;`}`;
    });
  if (statements.length === 0) return;
  await client.query(`GRANT USAGE ON SCHEMA graphile_worker TO traad_app; ${statements.join("\n")}`);
}
