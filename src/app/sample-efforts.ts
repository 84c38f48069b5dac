import { readFile } from "node:fs/promises";
import { z } from "zod";
import { holderOf } from "../access/viewer.ts";
import { dayInDenmark } from "../danish/day-begins.ts";
import { importCourses } from "../features/efforts/import-courses.ts";
import { keepEffortModel } from "../features/efforts/keep-effort-model.ts";
import { shippedModels } from "../features/efforts/models/models.ts";
import { isProblem, type Problem } from "../records/problem.ts";
import { effortModelTable } from "../store/queries/efforts/models.ts";
import type { Store } from "../store/transaction.ts";
import { inventedRows, inventedSchema } from "./sample-courses.ts";

const effortsSchema = z.object({ efforts: z.array(inventedSchema) });

/**
 * Takes the models of the file into use for the fictional municipality and loads invented courses of each, on days up to
 * today, so that some wait whenever the program is started; each model once.
 */
export async function loadSampleEfforts(store: Store, bodyId: string, file: string, now: Date): Promise<void> {
  const { efforts } = effortsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const analyst = holderOf("analyst", bodyId, null);
  const used = new Set(
    (await store.as(analyst, (tx) => effortModelTable.all(tx, "staff", bodyId))).map(({ record }) => record.model.key),
  );
  for (const invented of efforts) {
    const model = shippedModels.find(({ key }) => key === invented.model);
    if (model === undefined) throw new Error(`The sample has courses of ${invented.model}, which is no model.`);
    if (used.has(model.key)) continue;
    const written = { json: JSON.stringify(model), since: invented.since, itemPath: null, public: true };
    done(await keepEffortModel(store, analyst, bodyId, written, now));
    const rows = inventedRows(invented, model, dayInDenmark(now));
    done(await importCourses(store, analyst, bodyId, { modelKey: model.key, rows, source: "command" }, now));
  }
}

function done<T>(result: T | Problem): T {
  if (isProblem(result))
    throw new Error(`The sample's efforts were refused: ${result.key} ${JSON.stringify(result.params)}`);
  return result;
}
