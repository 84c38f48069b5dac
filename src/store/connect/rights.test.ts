import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { may, roleRights } from "../../access/may.ts";
import {
  everyBody,
  gatekeeper,
  holderOf,
  importer,
  publicViewer,
  roles,
  type Viewer,
  worker,
} from "../../access/viewer.ts";
import { startTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { withOwner } from "./open.ts";

const own = "0197a2b0-0000-7000-8000-000000000001";
const other = "0197a2b0-0000-7000-8000-000000000002";
const committee = "0197a2b0-0000-7000-8000-000000000003";
const bodies = [own, other];

describe("the rights of a viewer", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.stop());

  /** For which of the bodies the database says that a viewer has a right. */
  const told = (viewer: Parameters<typeof database.store.as>[0], right: string) =>
    database.store.as(viewer, (tx) =>
      tx.rows<{ body: string; has: boolean }>(
        { text: "SELECT body, coalesce(traad_has($1, body), false) AS has FROM unnest($2::uuid[]) AS body" },
        [right.replaceAll("-", "_"), bodies],
      ),
    );

  test("are the same to the database as to the gate", async () => {
    const two: Viewer = {
      accountId: null,
      held: [...holderOf("member", own, null).held, ...holderOf("secretary", other, null).held],
    };
    const viewers = [
      importer,
      publicViewer,
      two,
      ...roles.flatMap((role) => [holderOf(role, own, null), holderOf(role, own, null, committee)]),
      holderOf("auditor", everyBody, null),
    ];
    let had = 0;
    for (const viewer of viewers) {
      for (const right of roleRights) {
        const expected = bodies.map((body) => ({ body, has: may(viewer, right, body) }));
        expect(await told(viewer, right), `${JSON.stringify(viewer.held)} ${right}`).toEqual(expected);
        had += expected.filter(({ has }) => has).length;
      }
    }
    expect(had).toBeGreaterThan(25);
  });

  test("are none for the parts of the program that sign people in and work behind", async () => {
    for (const right of roleRights) {
      for (const program of [gatekeeper, worker]) {
        expect((await told(program, right)).filter(({ has }) => has)).toEqual([]);
      }
    }
  });

  test("are asked of nobody who searches: PostgreSQL knows how many rows a question has", async () => {
    const plan = await withOwner(database.place, database.owner, async (client) => {
      await client.query("SELECT set_config('traad.keep_records', $1, false)", [everyBody]);
      await client.query(
        `INSERT INTO public_search (body_id, item_id, kind, day, strong, words)
          SELECT $1, gen_random_uuid(), 'minutes', '2026-01-01', '', CASE WHEN n % 50 = 0 THEN 'sti' ELSE 'bro' END::tsvector
          FROM generate_series(1, 5000) n`,
        [own],
      );
      await client.query("ANALYZE public_search");
      await client.query("SET ROLE traad_public");
      const rows = await client.query<Record<string, string>>(
        "EXPLAIN SELECT item_id FROM public_search WHERE words @@ 'sti'::tsquery",
      );
      await client.query("RESET ROLE");
      return rows;
    });
    const lines = plan.rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(lines).toMatch(/ on public_search .*rows=(?:9\d|10\d) /);
  });

  test("of a committee reach that committee only", async () => {
    const viewer = holderOf("item-author", own, null, committee);
    const scopes = await database.store.as(viewer, (tx) =>
      tx.rows({ text: "SELECT traad_scopes('write_items') AS scopes, traad_scopes('keep_records') AS none" }),
    );
    expect(scopes).toEqual([{ scopes: [committee], none: [] }]);
    expect(may(viewer, "write-items", own, committee)).toBe(true);
    expect(may(viewer, "write-items", own, other)).toBe(false);
    expect(may(viewer, "write-items", own)).toBe(false);
  });
});
