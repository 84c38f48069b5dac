import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importer, worker } from "../access/viewer.ts";
import { applicationsOfRound } from "../store/queries/marks/applications.ts";
import { awardCounts, roundTable } from "../store/queries/marks/mark-tables.ts";
import { marksToTell } from "../store/queries/marks/telling.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import { loadSampleMarks } from "./sample-marks.ts";

const file = fileURLToPath(new URL("../../sample/marks.json", import.meta.url));
const now = new Date("2026-11-23T08:00:00Z");

let database: TestDatabase;
const { put, wrong } = tryStore(() => database.store);
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

test("the sample has a round that is over and one that takes applications, once, and nobody is written to", async () => {
  const { store } = database;
  const town = { body: "Ærtebjerg Kommune", committee: "Arbejdsmarkeds- og Uddannelsesudvalget" };
  const approved = { title: "Tids- og handleplan", outcome: "approved" } as const;
  const { bodyId } = await put({ ...town, start: "2025-09-25T16:00:00+02:00", items: Array(51).fill(approved) });
  await put({ ...town, start: "2026-01-29T16:00:00+01:00", items: Array(4).fill(approved) });
  for (const _ of [1, 2]) await loadSampleMarks(store, bodyId, file, now);
  const rounds = (await store.as(importer, (tx) => roundTable.all(tx, "staff", bodyId))).map(({ record }) => record);
  expect(rounds.map(({ year, state, closes }) => [year, state, closes])).toEqual([
    [2027, "open", "2026-12-23T11:00:00.000Z"],
    [2026, "awarded", "2025-12-01T11:00:00.000Z"],
  ]);
  expect(await store.asPublic((tx) => awardCounts(tx, bodyId))).toEqual([{ year: 2026, companies: 57 }]);
  const of = (id: string | undefined) => store.as(importer, (tx) => applicationsOfRound(tx, bodyId, id ?? ""));
  const [open, over] = [await of(rounds[0]?.id), await of(rounds[1]?.id)];
  expect([open.length, over.length]).toEqual([5, 61]);
  for (const field of ["company", "cvr"] as const) {
    expect(new Set(over.map(({ application }) => application[field])).size).toBe(61);
  }
  expect(await store.as(worker, (tx) => marksToTell(tx, now, 10))).toEqual([]);
  expect(await wrong()).toEqual([]);
});
