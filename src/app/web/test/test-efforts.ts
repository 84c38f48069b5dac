import type { Viewer } from "../../../access/viewer.ts";
import { importCourses } from "../../../features/efforts/import-courses.ts";
import { keepEffortModel } from "../../../features/efforts/keep-effort-model.ts";
import { shippedModels } from "../../../features/efforts/models/models.ts";
import { isProblem, type Problem } from "../../../records/problem.ts";
import type { Store } from "../../../store/transaction.ts";

async function done<T>(result: Promise<T | Problem>): Promise<T> {
  const found = await result;
  if (isProblem(found)) throw new Error(found.key);
  return found;
}

/**
 * Takes the retention model into use for everybody and IPS Ung for the administration alone, with `closed` in its words, and
 * loads one course of each, under a pseudonym of `closed`, as `analyst`. Gives the id of the first course.
 */
export async function keepTestEfforts(store: Store, analyst: Viewer, bodyId: string, now: Date, closed: string) {
  for (const [key, shown] of [
    ["retention", true],
    ["ips-youth", false],
  ] as const) {
    const model = shippedModels.find((each) => each.key === key);
    const json = JSON.stringify(shown ? model : { ...model, title: closed, summary: closed, purpose: closed });
    await done(
      keepEffortModel(store, analyst, bodyId, { json, since: "2020-01-01", itemPath: null, public: shown }, now),
    );
  }
  const header = ["course", "team", "worker", "fact", "date", "to", "value"];
  const row = (fact: string, day: string, value = "") => [closed, closed, closed, fact, day, "", value];
  const retention = [row("first-absence", "2025-12-01"), row("employment", "2025-12-01", "private")];
  const sent = { source: "desk" } as const;
  await done(
    importCourses(store, analyst, bodyId, { ...sent, modelKey: "retention", rows: [header, ...retention] }, now),
  );
  const changed = [...retention, row("follow-up", "2026-01-15", "workplace")];
  await done(
    importCourses(store, analyst, bodyId, { ...sent, modelKey: "retention", rows: [header, ...changed] }, now),
  );
  const other = [header, row("begun", "2025-12-01")];
  await done(importCourses(store, analyst, bodyId, { ...sent, modelKey: "ips-youth", rows: other }, now));
  const [course] = await store.as(analyst, (tx) =>
    tx.rows<{ id: string }>({ text: "SELECT id FROM effort_course WHERE model_key = 'retention'" }),
  );
  return course?.id ?? "";
}
