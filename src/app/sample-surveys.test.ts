import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importer } from "../access/viewer.ts";
import { isProblem } from "../records/problem.ts";
import { importDocument } from "../store/import/import-document.ts";
import { exampleSurveys, publicSurvey } from "../store/queries/surveys/public-surveys.ts";
import { sketch } from "../store/testing/build-reading.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { loadSampleSurveys } from "./sample-surveys.ts";
import { agreeRows, groupCounts, rateSentences } from "./web/surveys/result-rows.ts";

const file = fileURLToPath(new URL("../../sample/surveys.json", import.meta.url));
const now = new Date("2026-11-23T08:00:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

test("the sample's citizens have answered two years, once", async () => {
  const { store } = database;
  const minutes = sketch({ body: "Ærtebjerg Kommune", start: "2026-02-05T16:00:00+01:00", items: [{ title: "Sti" }] });
  const done = await importDocument(store, importer, minutes);
  if (isProblem(done)) throw new Error(done.key);
  for (const _ of [1, 2]) await loadSampleSurveys(store, new Uint8Array(32), done.bodyId, file, now);
  const ids = await store.asPublic(exampleSurveys);
  expect(ids.length).toBe(2);
  const found = await store.asPublic((tx) => publicSurvey(tx, "aertebjerg", ids[0]?.id ?? ""));
  if (found === null) throw new Error("The newest is not there.");
  const results = { language: "da", result: found.result, previous: found.previous } as const;
  expect(rateSentences(results)).toEqual([
    "40 af 206 har svaret: 19 %.",
    "I 2025 svarede 46 af 200: 23 %.",
    "Svarprocenten er faldet fra 23 % til 19 %.",
  ]);
  expect(groupCounts(results).map(({ answered }) => answered)).toEqual(["21", "Skjult", "Skjult"]);
  expect(agreeRows(results).map(({ difference }) => difference)).toEqual([
    expect.stringContaining("2025"),
    "Stillet med andre ord før: sammenlignes ikke.",
    "Nyt spørgsmål: intet at sammenligne med.",
  ]);
  expect(JSON.stringify(found.result)).not.toContain("Vindspejl");
});
