import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOwner } from "../connect/open.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../testing/test-database.ts";
import { tryStore } from "../testing/try-store.ts";

describe.each(testServers)("checking the store, %s", (server) => {
  let database: TestDatabase;
  const { put, wrong } = tryStore(() => database.store);
  beforeAll(async () => {
    database = await startTestDatabase({ server });
    for (const start of ["2024-01-10", "2024-02-10"]) {
      await put({
        start,
        participants: [{ name: "Vigga Vindspejl", party: "V", role: "chair" }],
        items: [
          { title: "Cykelsti ved Ærtesøen", caseNumber: "24/117", outcome: "approved" },
          { title: "Salg af grund", public: false },
        ],
      });
    }
  });
  afterAll(() => database.stop());

  /** Does damage as the owner, past every policy, looks, and undoes it. */
  const damaged = async (damage: string): Promise<string[]> =>
    withOwner(database.place, database.owner, async (owner) => {
      // The check runs on other connections: the damage must be committed to be seen, and undone by a copy.
      const tables = [...damage.matchAll(/(?:UPDATE|INTO|FROM|TABLE) ([a-z_]+)/g)].map((found) => found[1] ?? "");
      const table = tables[0] ?? "";
      await owner.query("SET session_replication_role = replica");
      await owner.query(`CREATE TEMP TABLE kept AS TABLE ${table}`);
      await owner.query(damage);
      const found = await wrong();
      await owner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      if (table.startsWith("public_")) await owner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
      // What the database computes itself cannot be put back.
      const columns = await owner.query<{ names: string }>(
        `SELECT string_agg(quote_ident(attname), ', ') AS names FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
        [table],
      );
      const names = columns.rows[0]?.names;
      await owner.query(
        `DELETE FROM ${table}; INSERT INTO ${table} (${names}) SELECT ${names} FROM kept; DROP TABLE kept`,
      );
      return found;
    });

  test("nothing is wrong with what was just imported", async () => {
    expect(await wrong()).toEqual([]);
  });

  test.each([
    ["a table without its protection", "ALTER TABLE item DISABLE ROW LEVEL SECURITY", ["row-security-off item"]],
    [
      "bytes that changed",
      "UPDATE original SET bytes = bytes || '\\x00'",
      ["checksum-wrong original", "checksum-wrong original"],
    ],
    [
      "a span outside its text",
      `UPDATE revision SET reading = jsonb_set(reading, '{spans,/items/0/title}', '[5, 99999]')`,
      expect.arrayContaining(["span-outside-text /items/0/title"]),
    ],
    [
      "a closed item that is shown with a case number",
      "UPDATE public_item SET case_number = '24/999' WHERE NOT is_open",
      ["public-differs public_item.case_number", "public-differs public_item.case_number"],
    ],
    [
      "a text that is shown and is not the document's",
      "UPDATE public_document SET text = text || 'x'",
      ["public-differs public_document.text", "public-differs public_document.text"],
    ],
    ["a wrong membership", "UPDATE public_membership SET role = 'member'", ["public-differs public_membership"]],
    [
      "a case that lost an item",
      "UPDATE public_item SET case_id = NULL",
      expect.arrayContaining(["public-differs public_item.case_id"]),
    ],
    [
      "a person who is gone",
      "DELETE FROM public_person",
      expect.arrayContaining(["reference-broken public_membership.person_id → public_person"]),
    ],
    [
      "a meeting with items nobody reaches",
      "DELETE FROM public_address WHERE kind = 'item' AND path LIKE '%2024-01-10%'",
      ["address-broken missing"],
    ],
    [
      "an item that cannot be searched",
      "DELETE FROM public_search WHERE outcome = 'approved'",
      ["search-differs public_search", "search-differs public_search"],
    ],
  ])("%s is found", async (_what, damage, failures) => {
    expect(await damaged(damage)).toEqual(failures);
    expect(await wrong()).toEqual([]);
  });
});
