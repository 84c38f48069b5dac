import { createHash, randomBytes } from "node:crypto";
import path from "node:path";
import type { Place } from "../connect/database.ts";
import { readMigrations } from "../connect/migrate.ts";
import { type Owner, prepareStore, withOwner } from "../connect/open.ts";
import { debianBinaries, embeddedBinaries, serverUser } from "../embedded/binaries.ts";
import {
  type Binaries,
  type ClusterFolder,
  createCluster,
  runningServer,
  type Server,
  startServer,
} from "../embedded/cluster.ts";
import { withLock } from "../embedded/lock.ts";
import { reachableBinaries } from "../embedded/reachable-binaries.ts";
import { migrationsFolder } from "../migrations-folder.ts";
import type { Store } from "../transaction.ts";
import { testRunFolder } from "./test-run.ts";

/** The two PostgreSQL the program is tested on: 18 from npm, and Debian's 15. */
export type TestServer = "embedded" | "debian";

/** The servers of this machine, for `describe.each(testServers)`. Debian's is left out where it is not installed. */
export const testServers: readonly TestServer[] = debianBinaries() === null ? ["embedded"] : ["embedded", "debian"];

/** A database of its own, with nothing in it. `owner` and `url` are for tests of the database itself. */
export interface EmptyDatabase {
  readonly place: Place;
  readonly owner: Required<Owner>;
  /** The owner's address of it, as DATABASE_URL would name it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A database of its own with all migrations run, opened. */
export interface TestDatabase extends EmptyDatabase {
  readonly store: Store;
}

/**
 * A new database with all migrations run, copied from a template, on a server that all test files of a run share.
 * The server is started by the first that asks and ended after the last, also when the run is killed.
 */
export async function startTestDatabase(options: { server?: TestServer } = {}): Promise<TestDatabase> {
  const server = await testServer(options.server ?? "embedded");
  const database = await makeDatabase(server, await templateName());
  const { store } = await prepareStore(database.place, database.owner, { appConnections: 4, publicConnections: 4 });
  return {
    ...database,
    store,
    stop: async () => {
      await store.close();
      await database.stop();
    },
  };
}

/** A new database without anything in it, on the same shared server. */
export async function startEmptyDatabase(options: { server?: TestServer } = {}): Promise<EmptyDatabase> {
  return makeDatabase(await testServer(options.server ?? "embedded"), "template0");
}

/**
 * A new database without anything in it, owned by an ordinary user as a hosting provider gives one. `mayMakeRoles`:
 * with CREATEROLE, and the right to grant the two groups, which are on the server already.
 */
export async function startOwnedDatabase(options: {
  server?: TestServer;
  mayMakeRoles: boolean;
}): Promise<EmptyDatabase> {
  const server = await testServer(options.server ?? "embedded");
  const database = await makeDatabase(server, "template0");
  const name = database.place.database;
  const owner = { user: `owner_${name}`, password: randomBytes(12).toString("hex") };
  const attributes = options.mayMakeRoles ? "CREATEROLE" : "NOCREATEROLE";
  await administer(server, `CREATE ROLE ${owner.user} LOGIN ${attributes} PASSWORD '${owner.password}'`);
  await administer(server, `ALTER DATABASE ${name} OWNER TO ${owner.user}`);
  if (options.mayMakeRoles) {
    await administer(server, `GRANT traad_app, traad_public TO ${owner.user} WITH ADMIN OPTION`);
  }
  return { ...database, owner, url: databaseUrl({ ...server, owner }, name) };
}

async function makeDatabase(server: Server, template: string): Promise<EmptyDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    place: { ...server.place, database: name },
    owner: server.owner,
    url: databaseUrl(server, name),
    stop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function databaseUrl({ owner, place }: Pick<Server, "owner" | "place">, name: string): string {
  return `postgres://${owner.user}:${owner.password}@${encodeURIComponent(place.host)}:${place.port}/${name}`;
}

/** The binaries of a server, where the user it runs as can reach them, also from a checkout under a closed home. */
export async function testBinaries(kind: TestServer): Promise<Binaries> {
  const binaries = kind === "embedded" ? embeddedBinaries() : debianBinaries();
  if (binaries === null) throw new Error("Debian's PostgreSQL 15 is not installed: apt-get install postgresql-15.");
  return reachableBinaries(binaries, serverUser(), path.join(testRunFolder(), "binaries"));
}

async function testServer(kind: TestServer): Promise<Server> {
  const run = testRunFolder();
  const cluster: ClusterFolder = {
    folder: path.join(run, kind),
    binaries: await testBinaries(kind),
    user: serverUser(),
  };
  return withLock(path.join(run, `${kind}.lock`), async () => {
    const server = (await runningServer(cluster)) ?? (await startTestServer(cluster));
    await makeTemplate(server);
    return server;
  });
}

async function startTestServer(cluster: ClusterFolder): Promise<Server> {
  await createCluster(cluster, { durable: false });
  // Nothing here outlives the run, so nothing needs to reach the disk.
  return startServer(cluster, {
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    shared_buffers: "64MB",
    max_connections: "100",
  });
}

async function makeTemplate(server: Server): Promise<void> {
  const name = await templateName();
  const { rows } = await withOwner({ ...server.place, database: "postgres" }, server.owner, (client) =>
    client.query("SELECT FROM pg_database WHERE datname = $1", [name]),
  );
  if (rows.length > 0) return;
  const half = `${name}_half`;
  await administer(server, `DROP DATABASE IF EXISTS ${half}`);
  await administer(server, `CREATE DATABASE ${half} TEMPLATE template0`);
  const { store } = await prepareStore({ ...server.place, database: half }, server.owner);
  await store.close();
  await administer(server, `ALTER DATABASE ${half} RENAME TO ${name}`);
}

/** The template is named by what the migrations say, so that a changed one is never met by an old template. */
async function templateName(): Promise<string> {
  const hash = createHash("sha256");
  for (const migration of await readMigrations(migrationsFolder))
    hash.update(migration.name).update(migration.checksum);
  return `template_${hash.digest("hex").slice(0, 12)}`;
}

function administer(server: Server, sql: string): Promise<void> {
  return withOwner({ ...server.place, database: "postgres" }, server.owner, async (client) => {
    await client.query(sql);
  });
}
