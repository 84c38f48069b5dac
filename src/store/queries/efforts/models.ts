import type { EffortModelInUse } from "../../../records/effort-model.ts";
import type { Transaction } from "../../transaction.ts";
import { keptTable } from "../goals/kept-table.ts";

/** The models a body has taken into use: by their titles, the newest version of each first. */
export const effortModelTable = keptTable<EffortModelInUse>(
  "effort_model",
  "record -> 'model' ->> 'title', record -> 'model' ->> 'key', (record -> 'model' ->> 'version')::int DESC",
);

const examples = {
  name: "example-effort-models",
  text: `SELECT DISTINCT b.slug, m.record -> 'model' ->> 'key' AS key FROM public_effort_model m
    JOIN public_body b ON b.body_id = m.body_id WHERE m.deleted IS NULL ORDER BY 1, 2 LIMIT 10`,
};

/** Some models that everybody can read, with their body's slug: examples for the table of routes. */
export function exampleEffortModels(tx: Transaction): Promise<{ slug: string; key: string }[]> {
  return tx.rows(examples);
}
