import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Migration, migrate, readMigrations } from "../connect/migrate.ts";
import { prepareStore, withOwner } from "../connect/open.ts";
import { migrationsFolder } from "../migrations-folder.ts";
import {
  type EmptyDatabase,
  startEmptyDatabase,
  startOwnedDatabase,
  startTestDatabase,
  testServers,
} from "../testing/test-database.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";
import { backupTables } from "./tables.ts";

const folder = mkdtempSync(path.join(tmpdir(), "traad-backup-"));
const ends: (() => Promise<void>)[] = [];
const options = { program: "0.1.0", now: new Date("2026-01-05T08:00:00Z") };

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = "0197a2b0-0000-4000-8000-000000000001";
const odd = 'Æblegrød\u2028og \\N \'flødé\' "{a,b}"\n\ttabulator, \\. og {"end":true}';

/** Rows of many types and unhappy contents, closed ones among them. */
async function fill(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO body VALUES ($1, $1, 'aertebjerg', $2, 'aertebjerg', 'municipality', now(), now())`, [
    body,
    odd,
  ]);
  await client.query(
    `INSERT INTO original SELECT $1, gen_random_uuid(), n::text, 'text/plain', sha256(n::text::bytea) || $2, now(), now()
       FROM generate_series(1, 700) n`,
    [body, randomBytes(300)],
  );
  await client.query(
    `INSERT INTO public_body VALUES ($1, $1, 'aertebjerg', $2, 'municipality', '1890-06-01 12:00+00', 'infinity', NULL, '2026-01-01')`,
    [body, odd],
  );
  await client.query(
    `INSERT INTO public_committee SELECT $1, gen_random_uuid(), 'u' || n, $2, NULL, ARRAY[$2, '', NULL], now(), now()
       FROM generate_series(1, 3) n`,
    [body, odd],
  );
  await client.query(
    `INSERT INTO access_log SELECT gen_random_uuid(), now(), 'sign-in', NULL, NULL, jsonb_build_object('word', $1::text)
       FROM generate_series(1, 5)`,
    [odd],
  );
  // The last note points at the first and the other way round; the trigger must not run a second time.
  await client.query("INSERT INTO public_note (parent, word) SELECT NULL, 'b' FROM generate_series(1, 3)");
  await client.query("UPDATE public_note SET parent = 4 - id");
  await client.query("SELECT setval('ticket', 40)");
}

/** The program's migrations, and one with what they may come to hold: numbers, computed columns, cycles, triggers. */
async function withNotes(): Promise<Migration[]> {
  const sql = `CREATE SEQUENCE ticket;
    CREATE TABLE public_note (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent int REFERENCES public_note (id), word text,
      loud text GENERATED ALWAYS AS (upper(word)) STORED);
    CREATE FUNCTION twice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.word := NEW.word || NEW.word; RETURN NEW; END $$;
    CREATE TRIGGER twice BEFORE INSERT ON public_note FOR EACH ROW EXECUTE FUNCTION twice();`;
  return [...(await readMigrations(migrationsFolder)), { name: "8888_notes.sql", sql, checksum: "8888" }];
}

/** Every row of every table as text, in one order. */
function everything(database: EmptyDatabase): Promise<Record<string, string[]>> {
  return withOwner(database.place, database.owner, async (client) => {
    const all: Record<string, string[]> = {};
    for (const { name } of await backupTables(client)) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
      all[name] = rows.map((row) => row.row);
    }
    return all;
  });
}

async function migrated(): Promise<EmptyDatabase> {
  const database = await startEmptyDatabase();
  ends.push(() => database.stop());
  const migrations = await withNotes();
  await withOwner(database.place, database.owner, (client) => migrate(client, migrations));
  return database;
}

async function restoreInto(database: EmptyDatabase, file: string, replace = false, migrations = withNotes()) {
  const known = await migrations;
  return withOwner(database.place, database.owner, (client) => restore(client, file, { migrations: known, replace }));
}

describe.each(testServers)("a backup from %s", (server) => {
  const file = path.join(folder, `${server}.traad`);
  let before: Record<string, string[]>;

  beforeAll(async () => {
    const source = await startEmptyDatabase({ server });
    const migrations = await withNotes();
    await withOwner(source.place, source.owner, async (client) => {
      await migrate(client, migrations);
      await fill(client);
    });
    before = await everything(source);
    const count = await withOwner(source.place, source.owner, (client) => backup(client, file, options));
    expect(count.tables).toBe(Object.keys(before).length);
    expect(count.rows).toBe(Object.values(before).flat().length);
    await source.stop();
  });

  test("is readable by its owner only", () => {
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test.each(testServers)("restores on %s, every row of every table the same, and can be opened", async (target) => {
    const database = await startEmptyDatabase({ server: target });
    ends.push(() => database.stop());
    await restoreInto(database, file);
    expect(await everything(database)).toEqual(before);
    expect(Object.values(before).flat().length).toBeGreaterThan(700);
    await withOwner(database.place, database.owner, async (client) => {
      expect((await client.query("SELECT nextval('ticket')::int AS n")).rows).toEqual([{ n: 41 }]);
      const added = "INSERT INTO public_note (parent, word) VALUES (1, 'c') RETURNING id, word, loud";
      expect((await client.query(added)).rows).toEqual([{ id: 4, word: "cc", loud: "CC" }]);
      await expect(client.query("DELETE FROM public_note WHERE id = 1")).rejects.toThrow("foreign key");
    });
  });

  test("is taken and restored by an owner who is no superuser, behind forced row-level security", async () => {
    const first = await startOwnedDatabase({ server, mayMakeRoles: true });
    ends.push(() => first.stop());
    await restoreInto(first, file);
    expect(await everything(first)).toEqual(before);
    const again = path.join(folder, "again.traad");
    await withOwner(first.place, first.owner, (client) => backup(client, again, options));
    const second = await startOwnedDatabase({ server, mayMakeRoles: true });
    ends.push(() => second.stop());
    await restoreInto(second, again);
    expect(await everything(second)).toEqual(before);
  });

  test("shows one moment, whatever is written while it is taken", async () => {
    const database = await startEmptyDatabase({ server });
    ends.push(() => database.stop());
    await restoreInto(database, file);
    const during = path.join(folder, "during.traad");
    let interfered = false;
    let changed: Promise<unknown> = Promise.resolve();
    await withOwner(database.place, database.owner, (client) =>
      backup(client, during, {
        ...options,
        onRows: () => {
          if (interfered) return;
          interfered = true;
          changed = withOwner(database.place, database.owner, (other) => other.query("DELETE FROM access_log"));
        },
      }),
    );
    await changed;
    expect((await everything(database)).access_log).toEqual([]);
    const other = await startEmptyDatabase({ server });
    ends.push(() => other.stop());
    await restoreInto(other, during);
    expect(await everything(other)).toEqual(before);
  });

  test("a database that holds something is left alone, unless it is to be replaced", async () => {
    const database = await migrated();
    await withOwner(database.place, database.owner, (client) =>
      client.query(
        `INSERT INTO public_body VALUES ($1, $1, 'x', 'Mosebølle', 'municipality', now(), now(), NULL, '2026-01-01')`,
        [body],
      ),
    );
    const held = await everything(database);
    await expect(restoreInto(database, file)).rejects.toThrow("The database is not empty, and nothing was changed.");
    expect(await everything(database)).toEqual(held);
    await restoreInto(database, file, true);
    expect(await everything(database)).toEqual(before);
  });

  test("a database in use, or of another program, is left alone", async () => {
    const database = await startEmptyDatabase({ server });
    ends.push(() => database.stop());
    const { store } = await prepareStore(database.place, database.owner);
    ends.push(() => store.close());
    await store.asPublic((tx) => tx.rows({ text: "SELECT 1" }));
    await expect(restoreInto(database, file, true)).rejects.toThrow("The database is in use (1 connections).");
    const foreign = await startEmptyDatabase({ server });
    ends.push(() => foreign.stop());
    await withOwner(foreign.place, foreign.owner, (client) => client.query("CREATE TABLE bogholderi (id int)"));
    await expect(restoreInto(foreign, file, true)).rejects.toThrow("not the program's (the table bogholderi)");
  });
});

describe("a file that is no whole backup changes nothing", () => {
  const whole = () => readFileSync(path.join(folder, "embedded.traad"));
  const lines = () => gunzipSync(whole()).toString("utf8");
  const swapped = () => lines().replace("Æblegrød", "Æblegrøn");
  const cases: [string, () => Buffer, string][] = [
    ["cut in the middle", () => whole().subarray(0, whole().length >> 1), "cut short"],
    ["cut by its last bytes", () => whole().subarray(0, -6), "cut short"],
    ["without its last line", () => gzipSync(lines().trimEnd().split("\n").slice(0, -1).join("\n")), "cut short"],
    ["with one letter changed", () => gzipSync(swapped()), "checksum"],
    ["with something after its end", () => gzipSync(`${lines()}[]\n`), "after its end"],
    ["of noise", () => randomBytes(5000), "not a gzip file"],
    ["of nothing", () => Buffer.alloc(0), "cut short"],
    ["of something else", () => gzipSync('{"format":"andet"}\n'), "first line"],
  ];

  test.each(cases)("%s", async (_, bytes, reason) => {
    const database = await migrated();
    const held = await everything(database);
    const file = path.join(folder, "broken.traad");
    writeFileSync(file, bytes());
    await expect(restoreInto(database, file, true)).rejects.toThrow(reason);
    expect(await everything(database)).toEqual(held);
  });

  test("a backup from a newer version, and one that fails on the way", async () => {
    const database = await migrated();
    const held = await everything(database);
    const file = path.join(folder, "embedded.traad");
    const older = withNotes().then((all) => all.slice(0, -1));
    await expect(restoreInto(database, file, true, older)).rejects.toThrow("another version of the program (0.1.0)");
    const failing = withNotes().then((all) => [...all, { name: "9999_fails.sql", sql: "SELECT 1/0", checksum: "" }]);
    await expect(restoreInto(database, file, true, failing)).rejects.toThrow("9999_fails.sql failed: division by zero");
    expect(await everything(database)).toEqual(held);
  });

  test("what was restored is opened as the program opens it", async () => {
    const source = await startTestDatabase();
    ends.push(() => source.stop());
    const file = path.join(folder, "plain.traad");
    await withOwner(source.place, source.owner, (client) => backup(client, file, options));
    const database = await startEmptyDatabase();
    ends.push(() => database.stop());
    await restoreInto(database, file, false, readMigrations(migrationsFolder));
    const { store, migrated: after } = await prepareStore(database.place, database.owner);
    ends.push(() => store.close());
    expect(after.applied).toEqual([]);
    expect(await store.asPublic((tx) => tx.rows({ text: "SELECT count(*) AS n FROM public_body" }))).toEqual([
      { n: 0 },
    ]);
  });

  test("a backup from an older version is brought up to this one", async () => {
    const database = await startEmptyDatabase();
    ends.push(() => database.stop());
    const newer = withNotes().then((all) => [
      ...all,
      { name: "9999_adds.sql", sql: "ALTER TABLE public_body ADD COLUMN motto text DEFAULT 'Fremad'", checksum: "" },
    ]);
    await restoreInto(database, path.join(folder, "embedded.traad"), false, newer);
    const rows = await withOwner(database.place, database.owner, (client) =>
      client.query("SELECT motto FROM public_body"),
    );
    expect(rows.rows).toEqual([{ motto: "Fremad" }]);
  });
});
