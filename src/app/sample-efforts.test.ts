import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { holderOf } from "../access/viewer.ts";
import { figuresOfModel } from "../features/efforts/figures/figures-of-model.ts";
import { listCourses } from "../features/efforts/look-at-courses.ts";
import { isProblem } from "../records/problem.ts";
import { effortModelTable } from "../store/queries/efforts/models.ts";
import { startTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { tryStore } from "../store/testing/try-store.ts";
import { loadSampleEfforts } from "./sample-efforts.ts";

const file = path.join(import.meta.dirname, "../../sample/efforts.json");

let database: TestDatabase;
let bodyId = "";
beforeAll(async () => {
  database = await startTestDatabase();
  ({ bodyId } = await tryStore(() => database.store).put({ body: "Ærtebjerg Kommune", items: [{ title: "Sti" }] }));
});
afterAll(() => database.stop());

test.each(["2026-03-02", "2031-08-30"])(
  "Whenever it is loaded (%s), four models are in use, some courses wait, and there is a figure of each; once",
  async (day) => {
    const now = new Date(`${day}T08:00:00Z`);
    const analyst = holderOf("analyst", bodyId, null);
    await loadSampleEfforts(database.store, bodyId, file, now);
    await loadSampleEfforts(database.store, bodyId, file, now);
    const used = await database.store.as(analyst, (tx) => effortModelTable.all(tx, "strangers", bodyId));
    expect(used).toHaveLength(4);
    for (const { record } of used) {
      const modelKey = record.model.key;
      const figures = await figuresOfModel(database.store, analyst, bodyId, modelKey, now);
      if (isProblem(figures)) throw new Error(figures.key);
      expect(figures.figures.all?.courses, modelKey).toBeGreaterThan(20);
      const asked = { modelKey, status: null, team: null, worker: null, offset: 0, limit: 10 };
      const list = await listCourses(database.store, analyst, bodyId, asked, now);
      if (isProblem(list)) throw new Error(list.key);
      if (modelKey !== "special-placement") expect(list.counts.late, modelKey).toBeGreaterThan(0);
    }
  },
);
