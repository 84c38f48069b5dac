import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importer } from "../../../access/viewer.ts";
import { addDays } from "../../../records/occurrences.ts";
import { promiseKinds, promiseStates } from "../../../records/promise.ts";
import { type Pending, standingFrom, standings } from "../../../records/standing.ts";
import { startTestDatabase, type TestDatabase, testServers } from "../../testing/test-database.ts";
import { standingSql } from "./standing-sql.ts";

const today = "2026-11-26";
const waits: Pending[] = [-1, 0, 1, 29, 30, 31, 400].map((days) => ({
  settled: null,
  pendingDue: addDays(today, days),
}));
const settled: Pending[] = standings.map((standing) => ({ settled: standing, pendingDue: null }));
const rows = [...settled, ...waits].flatMap(({ settled, pendingDue }) =>
  promiseKinds.flatMap((kind) =>
    promiseStates.flatMap((state) =>
      [true, false].map((confirmed) => ({ settled, pendingDue, kind, state, confirmed }) as const),
    ),
  ),
);

describe.each(testServers)("where a promise stands, asked of PostgreSQL, %s", (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase({ server });
  });
  afterAll(() => database.stop());

  test("is what the records say, in every combination", async () => {
    const statement = {
      text: `SELECT ${standingSql("p", "$1")} AS standing FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY one (value, place),
        jsonb_to_record(one.value) AS p (settled text, pending_due date, kind text, state text, confirmed boolean)
        ORDER BY one.place`,
    };
    const given = rows.map(({ pendingDue, ...row }) => ({ ...row, pending_due: pendingDue }));
    const said = await database.store.as(importer, (tx) =>
      tx.rows<{ standing: string }>(statement, [today, JSON.stringify(given)]),
    );
    const expected = rows.map((row) =>
      standingFrom({ settled: row.settled, pendingDue: row.pendingDue } as Pending, row, today),
    );
    expect(said.map((row) => row.standing)).toEqual(expected);
  });
});
