import path from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { serverUser } from "../embedded/binaries.ts";
import { createCluster, startServer, stopServer } from "../embedded/cluster.ts";
import { Refusal } from "../refusal.ts";
import {
  type EmptyDatabase,
  startEmptyDatabase,
  startOwnedDatabase,
  type TestServer,
  testBinaries,
  testServers,
} from "../testing/test-database.ts";
import { testRunFolder } from "../testing/test-run.ts";
import { prepareStore, withOwner } from "./open.ts";
import { findServerDatabase } from "./server-database.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function ownedBy(server: TestServer, mayMakeRoles: boolean): Promise<EmptyDatabase> {
  const database = await startOwnedDatabase({ server, mayMakeRoles });
  ends.push(() => database.stop());
  return database;
}

function asAdministrator(database: Pick<EmptyDatabase, "place" | "owner">, sql: string) {
  return withOwner(database.place, database.owner, (client) => client.query(sql));
}

describe.each(testServers)("the roles on %s", (server) => {
  test("an owner who may make roles, and is no superuser, is enough; a second start finds everything there", async () => {
    const database = await ownedBy(server, true);
    const first = await prepareStore(database.place, database.owner);
    ends.push(() => first.store.close());
    expect(first.migrated.applied.length).toBeGreaterThan(2);
    const second = await prepareStore(database.place, database.owner);
    ends.push(() => second.store.close());
    expect(second.migrated.applied).toEqual([]);
    const who = await second.store.asPublic((tx) => tx.rows<{ who: string }>({ text: "SELECT current_user AS who" }));
    expect(who).toEqual([{ who: second.logins.public.name }]);
  });

  test("the first on a server makes the groups too, and is no superuser", async () => {
    const cluster = {
      folder: path.join(testRunFolder(), `first-${server}`),
      binaries: await testBinaries(server),
      user: serverUser(),
    };
    await createCluster(cluster, { durable: false });
    const fresh = await startServer(cluster, { fsync: "off" });
    ends.push(() => stopServer(fresh));
    const place = { ...fresh.place, database: "postgres" };
    const owner = { user: "malthe", password: "hemmeligt" };
    await withOwner(place, fresh.owner, async (client) => {
      await client.query("CREATE ROLE malthe LOGIN CREATEROLE PASSWORD 'hemmeligt'");
      await client.query("CREATE DATABASE traad OWNER malthe");
    });
    const { store } = await prepareStore({ ...place, database: "traad" }, owner);
    ends.push(() => store.close());
    expect(await store.asPublic((tx) => tx.rows({ text: "SELECT 1 AS one" }))).toEqual([{ one: 1 }]);
  });

  test("an owner who may not make roles is told what an administrator can run, and running it is enough", async () => {
    const administrator = await startEmptyDatabase({ server });
    ends.push(() => administrator.stop());
    const database = await ownedBy(server, false);
    const refusal = await prepareStore(database.place, database.owner).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error("expected a refusal", { cause: refusal });
    expect(refusal.sentence.da).toContain(`${database.owner.user} må ikke lave de roller`);
    const sql = refusal.message.slice(refusal.message.indexOf("DO $do$"));
    expect(sql).not.toContain(database.owner.password);
    await withOwner({ ...database.place }, administrator.owner, (client) => client.query(sql));
    const { store } = await prepareStore(database.place, database.owner);
    ends.push(() => store.close());
    expect(await store.asPublic((tx) => tx.rows({ text: "SELECT count(*) AS n FROM public_item" }))).toEqual([
      { n: 0 },
    ]);
  });

  test("the logins of one database cannot enter another", async () => {
    const [one, other] = [await ownedBy(server, true), await startEmptyDatabase({ server })];
    ends.push(() => other.stop());
    const first = await prepareStore(one.place, one.owner);
    ends.push(() => first.store.close());
    const second = await prepareStore(other.place, other.owner);
    ends.push(() => second.store.close());
    const { name, password } = first.logins.app;
    const astray = new pg.Client({ ...other.place, user: name, password });
    await expect(astray.connect()).rejects.toThrow("permission denied for database");
  });

  test.each([
    [
      "a table without forced row-level security",
      "CREATE TABLE loose (id int)",
      "loose lacks FORCE ROW LEVEL SECURITY",
    ],
    ["a superuser", "GRANT %owner TO %app", "can act as"],
    ["a table that strangers could read", "GRANT SELECT ON meeting TO traad_public", "may read the table meeting"],
    [
      "a table that strangers could change",
      "GRANT UPDATE ON public_item TO traad_public",
      "may change the table public_item",
    ],
  ])("the start refuses %s", async (_, sql, reason) => {
    const database = await startEmptyDatabase({ server });
    ends.push(() => database.stop());
    const { store, logins } = await prepareStore(database.place, database.owner);
    await store.close();
    await asAdministrator(database, sql.replace("%owner", database.owner.user).replace("%app", logins.app.name));
    await expect(prepareStore(database.place, database.owner)).rejects.toThrow(reason);
  });

  test("a copied database with another secret is opened all the same", async () => {
    const database = await startEmptyDatabase({ server });
    ends.push(() => database.stop());
    await (await prepareStore(database.place, database.owner)).store.close();
    await asAdministrator(database, "DELETE FROM traad_owner.secret");
    const { store } = await prepareStore(database.place, database.owner);
    ends.push(() => store.close());
    expect(await store.asPublic((tx) => tx.rows({ text: "SELECT 1 AS one" }))).toEqual([{ one: 1 }]);
  });

  test("DATABASE_URL names it, and what is wrong with it is said in one sentence without the password", async () => {
    const database = await startEmptyDatabase({ server });
    ends.push(() => database.stop());
    expect((await findServerDatabase(database.url)).place).toMatchObject(database.place);
    const refused = (url: string) =>
      findServerDatabase(url).then(
        () => "",
        (error: Error) => error.message,
      );
    expect(await refused("postgres://vigga:hemmeligt@127.0.0.1:1/traad")).toMatch(
      /127\.0\.0\.1:1\/traad .* does not answer/,
    );
    const wrongPassword = database.url.replace(/:[^:@/]+@/, ":hemmeligt@");
    expect(await refused(wrongPassword)).toContain("password authentication failed");
    expect(await refused(wrongPassword)).not.toContain("hemmeligt");
    const stranger = await ownedBy(server, false);
    const other = `postgres://${stranger.owner.user}:${stranger.owner.password}@${database.url.split("@")[1]}`;
    expect(await refused(other)).toContain(
      `ALTER DATABASE "${database.place.database}" OWNER TO "${stranger.owner.user}"`,
    );
  });
});
