import { randomBytes } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { createCluster, startServer, stopServer } from "./cluster.ts";
import { debianBinaries, embeddedBinaries, serverUser } from "./embedded-binaries.ts";
import { prepareStore, withOwner } from "./open.ts";
import { Refusal } from "./refusal.ts";
import { findServerDatabase } from "./server-database.ts";
import { type EmptyDatabase, startEmptyDatabase, testServers } from "./test-database.ts";
import { testRunFolder } from "./test-run.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A database owned by an ordinary user, as a hosting provider gives one. */
async function ownedBy(server: (typeof testServers)[number], attributes: string) {
  const database = await startEmptyDatabase({ server });
  const user = `lejer_${randomBytes(4).toString("hex")}`;
  await asAdministrator(database, `CREATE ROLE ${user} LOGIN PASSWORD 'hemmeligt' ${attributes}`);
  await asAdministrator(database, `ALTER DATABASE ${database.place.database} OWNER TO ${user}`);
  // The groups are there already, made by another: since PostgreSQL 16 whoever grants them needs their ADMIN option.
  if (attributes === "CREATEROLE") {
    await asAdministrator(database, `GRANT traad_app, traad_public TO ${user} WITH ADMIN OPTION`);
  }
  ends.push(async () => {
    await database.stop();
  });
  return { ...database, owner: { user, password: "hemmeligt" } };
}

function binaries(server: (typeof testServers)[number]) {
  const found = server === "embedded" ? embeddedBinaries() : debianBinaries();
  if (found === null) throw new Error("testServers names only servers that are installed.");
  return found;
}

function asAdministrator(database: Pick<EmptyDatabase, "place" | "owner">, sql: string) {
  return withOwner(database.place, database.owner, (client) => client.query(sql));
}

describe.each(testServers)("the roles on %s", (server) => {
  test("an owner who may make roles, and is no superuser, is enough; a second start finds everything there", async () => {
    const database = await ownedBy(server, "CREATEROLE");
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
      binaries: binaries(server),
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
    const database = await ownedBy(server, "NOCREATEROLE");
    const refusal = await prepareStore(database.place, database.owner).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error("expected a refusal", { cause: refusal });
    expect(refusal.sentence.da).toContain(`${database.owner.user} må ikke lave de roller`);
    const sql = refusal.message.slice(refusal.message.indexOf("DO $do$"));
    expect(sql).not.toContain("hemmeligt");
    await withOwner({ ...database.place }, administrator.owner, (client) => client.query(sql));
    const { store } = await prepareStore(database.place, database.owner);
    ends.push(() => store.close());
    expect(await store.asPublic((tx) => tx.rows({ text: "SELECT count(*) AS n FROM public_item" }))).toEqual([
      { n: 0 },
    ]);
  });

  test("the logins of one database cannot enter another", async () => {
    const [one, other] = [await ownedBy(server, "CREATEROLE"), await startEmptyDatabase({ server })];
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
    const stranger = await ownedBy(server, "");
    const other = `postgres://${stranger.owner.user}:hemmeligt@${database.url.split("@")[1]}`;
    expect(await refused(other)).toContain(
      `ALTER DATABASE "${database.place.database}" OWNER TO "${stranger.owner.user}"`,
    );
  });
});
