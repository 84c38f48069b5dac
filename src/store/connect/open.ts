import pg from "pg";
import { prepareQueue } from "../jobs/schema.ts";
import { migrationsFolder } from "../migrations-folder.ts";
import type { Store } from "../transaction.ts";
import { openStore, type Place, type StoreBounds } from "./database.ts";
import { ensureOwnerSchema, type MigrationResult, migrate, readMigrations, withMigrationLock } from "./migrate.ts";
import { refusePower } from "./power.ts";
import { ensureLogins, type Logins, refuseWithoutRoles, resetPasswords } from "./roles.ts";
import { valueTypes } from "./values.ts";

/** The owner of a database: migrates, and is gone before anything is served. */
export interface Owner {
  readonly user: string;
  readonly password?: string;
}

/** Connects as the owner, runs the work, and closes. Throws what the work throws. */
export async function withOwner<T>(place: Place, owner: Owner, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...place, ...owner, types: valueTypes, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // a failing query says it too
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Migrates a database as its owner and opens it as the two logins without power. Refuses one that could be bypassed. */
export async function prepareStore(
  place: Place,
  owner: Owner,
  bounds: StoreBounds = {},
  folder: string = migrationsFolder,
): Promise<{ store: Store; logins: Logins; migrated: MigrationResult }> {
  const migrations = await readMigrations(folder);
  const { logins, migrated } = await withOwner(place, owner, (client) =>
    withMigrationLock(client, async () => {
      await ensureOwnerSchema(client);
      await refuseWithoutRoles(client);
      const result = await migrate(client, migrations);
      const made = await ensureLogins(client);
      await prepareQueue(place, owner, client);
      if (!(await canConnect(place, made))) await resetPasswords(client, made);
      return { logins: made, migrated: result };
    }),
  );
  await refusePower(place, logins);
  return { store: openStore(place, logins, bounds), logins, migrated };
}

async function canConnect(place: Place, logins: Logins): Promise<boolean> {
  for (const login of [logins.app, logins.public]) {
    const client = new pg.Client({ ...place, user: login.name, password: login.password });
    client.on("error", () => undefined);
    try {
      await client.connect();
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === "28P01") return false;
      throw error;
    } finally {
      await client.end();
    }
  }
  return true;
}
