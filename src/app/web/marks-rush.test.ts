import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { applyInARush } from "../testing/apply-in-a-rush.ts";

// The whole thousand is a measurement: `node bench/run.mjs marks`.
let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

it("loses no application of those that come in before the deadline, and keeps none of those that come at it", async () => {
  const rush = await applyInARush(database, { applications: 120, late: 10, atOnce: 40 });
  expect(rush).toMatchObject({ accepted: 120, refused: 10, kept: 120, receipts: 120, doubled: 0 });
}, 120_000);
