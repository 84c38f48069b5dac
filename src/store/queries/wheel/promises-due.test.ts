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

  test("are those that wait or were answered in the period, of the committee", async () => {
    await withOwner(database.place, database.owner, async (owner) => {
      // The columns that are asked for; where the table is there already, it has them and more.
      await owner.query(`CREATE TABLE IF NOT EXISTS public_promise (body_id uuid, id uuid, committee_id uuid, kind text,
        state text, confirmed boolean, due_to date, settled text, pending_due date, record jsonb,
        created timestamptz, modified timestamptz, deleted timestamptz)`);
      await grantTables(owner);
      const add = (
        what: string,
        dueTo: string | null,
        pending: string | null,
        settled: string | null,
        more: object = {},
      ) => {
        const { of = committee, kind = "report-back" } = more as { of?: string; kind?: string };
        return owner.query(
          `INSERT INTO public_promise
             (body_id, id, committee_id, kind, record, due_to, pending_due, settled, state, confirmed, created, modified)
           VALUES ($1, gen_random_uuid(), $2, $3, jsonb_build_object('what', $4::text), $5, $6, $7, 'open', true, now(), now())`,
          [body, of, kind, what, dueTo, pending, settled],
        );
      };
      await add("Status", "2026-03-31", "2026-03-31", null);
      await add("Halvårlig opfølgning", "2025-06-30", "2026-06-30", null);
      await add("Evaluering", "2026-05-31", null, "answered");
      await add("Før kommunen gik i gang", "2026-02-01", null, "historic");
      await add("Uden dag", null, null, "no-date");
      await add("Trukket tilbage", "2026-04-01", null, "withdrawn");
      await add("Forrige år", "2025-12-31", "2025-12-31", null);
      await add("En idé", "2026-08-01", "2026-08-01", null, { kind: "idea" });
      await add("Et andet udvalg", "2026-06-30", "2026-06-30", null, { of: body });
    });
    expect((await due(committee)).map(({ what, due: day, answered }) => `${what} ${day} ${answered}`)).toEqual([
      "Status 2026-03-31 false",
      "Evaluering 2026-05-31 true",
      "Halvårlig opfølgning 2026-06-30 false",
    ]);
    expect(await due(null)).toHaveLength(4);
    expect(await due(committee, "2026-04-01")).toHaveLength(2);
  });
});
