import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOwner } from "../../connect/open.ts";
import { startTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { promisesDue } from "./promises-due.ts";

const body = "11111111-1111-4111-8111-111111111111";
const committee = "22222222-2222-4222-8222-222222222222";

interface Given {
  readonly of?: string;
  readonly kind?: string;
  readonly recurrence?: string;
  /** The last day of an occurrence that was answered. */
  readonly answered?: string;
}

describe("promises that fall due", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
    await withOwner(database.place, database.owner, async (owner) => {
      await owner.query(
        `INSERT INTO public_body (body_id, id, slug, name, kind, go_live, created, modified)
         VALUES ($1, $1, 'aertebjerg', 'Ærtebjerg Kommune', 'municipality', '2025-01-01', now(), now())`,
        [body],
      );
      const add = async (
        what: string,
        to: string | null,
        pending: string | null,
        settled: string | null,
        { of = committee, kind = "report-back", recurrence, answered }: Given = {},
      ) => {
        const due = { from: null, to, recurrence: recurrence ?? null, anchor: null, until: null };
        const { rows } = await owner.query<{ id: string }>(
          `INSERT INTO public_promise (body_id, id, committee_id, kind, record, due_to, recurrence, pending_due, settled,
             state, confirmed, created, modified)
           VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, 'open', true, now(), now()) RETURNING id`,
          [body, of, kind, { what, due }, to, recurrence ?? null, pending, settled],
        );
        if (answered === undefined) return;
        await owner.query(
          `INSERT INTO public_promise_answer (body_id, id, promise_id, period, in_time, created, modified)
           VALUES ($1, gen_random_uuid(), $2, $3, true, now(), now())`,
          [body, rows[0]?.id, answered],
        );
      };
      await add("Status", "2026-03-31", "2026-03-31", null);
      await add("Halvårlig opfølgning", "2025-06-30", "2025-12-31", null, {
        recurrence: "P6M",
        answered: "2026-06-30",
      });
      await add("Evaluering", "2026-05-31", null, "answered");
      await add("Før kommunen gik i gang", "2026-02-01", null, "historic");
      await add("Uden dag", null, null, "no-date");
      await add("Trukket tilbage", "2026-04-01", null, "withdrawn");
      await add("Forrige år", "2025-12-31", "2025-12-31", null);
      await add("En idé", "2026-08-01", "2026-08-01", null, { kind: "idea" });
      await add("Et andet udvalg", "2026-06-30", "2026-06-30", null, { of: body });
    });
  });
  afterAll(() => database.stop());

  const due = (of: string | null, from = "2026-01-01") =>
    database.store.asPublic((tx) => promisesDue(tx, body, of, from, "2026-12-31"));

  test("are those that wait or were answered in the period, recurring ones on each of their days", async () => {
    expect((await due(committee)).map(({ what, due: day, answered }) => `${what} ${day} ${answered}`)).toEqual([
      "Status 2026-03-31 false",
      "Evaluering 2026-05-31 true",
      "Halvårlig opfølgning 2026-06-30 true",
      "Halvårlig opfølgning 2026-12-31 false",
    ]);
  });

  test("are of the committee asked for, or of all, and of the period", async () => {
    expect(await due(null)).toHaveLength(5);
    expect(await due(committee, "2026-04-01")).toHaveLength(3);
  });
});
