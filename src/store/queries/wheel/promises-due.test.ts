import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOwner } from "../../connect/open.ts";
import { grantTables } from "../../connect/roles.ts";
import { startTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { promisesDue } from "./promises-due.ts";

const body = "11111111-1111-4111-8111-111111111111";
const committee = "22222222-2222-4222-8222-222222222222";

describe("promises that fall due", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  const due = (of: string | null, from = "2026-01-01") =>
    database.store.asPublic((tx) => promisesDue(tx, body, of, from, "2026-12-31"));

  test("are those whose last day lies in the period, of the committee", async () => {
    await withOwner(database.place, database.owner, async (owner) => {
      // The columns that are asked for; where the table is there already, it has them and more.
      await owner.query(`CREATE TABLE IF NOT EXISTS public_promise (body_id uuid, id uuid, committee_id uuid, kind text,
        what text, due_from date, due_to date, state text, created timestamptz, modified timestamptz, deleted timestamptz)`);
      await grantTables(owner);
      const add = (what: string, from: string | null, to: string | null, state: string, of = committee) =>
        owner.query(
          `INSERT INTO public_promise (body_id, id, committee_id, kind, what, due_from, due_to, state, created, modified)
           VALUES ($1, gen_random_uuid(), $2, 'report-back', $3, $4, $5, $6, now(), now())`,
          [body, of, what, from, to, state],
        );
      await add("Status", "2026-01-01", "2026-03-31", "open");
      await add("Evaluering", "2026-05-01", null, "answered");
      await add("Uden dag", null, null, "open");
      await add("Forrige år", null, "2025-12-31", "open");
      await add("Et andet udvalg", null, "2026-06-30", "open", body);
    });
    expect((await due(committee)).map(({ what, due: day, answered }) => `${what} ${day} ${answered}`)).toEqual([
      "Status 2026-03-31 false",
      "Evaluering 2026-05-01 true",
    ]);
    expect(await due(null)).toHaveLength(3);
    expect(await due(committee, "2026-04-01")).toHaveLength(1);
  });
});
