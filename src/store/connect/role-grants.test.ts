import path from "node:path";
import { expect, test } from "vitest";
import { startEmptyDatabase } from "../testing/test-database.ts";
import { migrate, readMigrations, withMigrationLock } from "./migrate.ts";
import { withOwner } from "./open.ts";

const bodyId = "0197a2b0-0000-7000-8000-000000000001";
const everyBody = "00000000-0000-0000-0000-000000000000";

test("the roles accounts had before are grants afterwards, from when they were given", async () => {
  const database = await startEmptyDatabase();
  try {
    const all = await readMigrations(path.join(import.meta.dirname, "..", "..", "..", "migrations"));
    const before = all.filter(({ name }) => name < "0020");
    const grants = await withOwner(database.place, database.owner, (client) =>
      withMigrationLock(client, async () => {
        await migrate(client, before);
        const account = `INSERT INTO account (id, email, match_email, name, password_hash, created, modified)
          VALUES (gen_random_uuid(), 'a', 'a', 'Vigga Vindspejl', 'x', now(), now()) RETURNING id`;
        const id = (await client.query<{ id: string }>(account)).rows[0]?.id;
        await client.query(
          `INSERT INTO account_role VALUES ($1, $3, 'secretary', '2026-01-05T08:00Z'), ($2, $3, 'administrator', '2026-01-06T08:00Z')`,
          [bodyId, everyBody, id],
        );
        await migrate(client, all);
        const read = `SELECT body_id, role, committee_id, to_char(starts AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24') AS starts, ends
          FROM role_grant WHERE account_id = $1 ORDER BY starts`;
        return (await client.query(read, [id])).rows;
      }),
    );
    const held = { committee_id: null, ends: null };
    expect(grants).toEqual([
      { ...held, body_id: bodyId, role: "secretary", starts: "2026-01-05 08" },
      { ...held, body_id: everyBody, role: "administrator", starts: "2026-01-06 08" },
    ]);
  } finally {
    await database.stop();
  }
});
