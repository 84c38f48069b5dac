import { z } from "zod";
import { foundPromiseSchema } from "../../records/promise.ts";
import { sourceSchema } from "../../records/reading.ts";

/** What `traad promises --json` prints for one file. */
export const promisesOfFileSchema = z.object({ source: sourceSchema, promises: z.array(foundPromiseSchema) });

/**
 * The JSON Schema of what `traad promises --json` prints for one file, made from the record's own definition.
 * Published as `schema/promises.schema.json`.
 */
export function promisesJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(promisesOfFileSchema, { target: "draft-2020-12" });
  return {
    $schema,
    title: "Promises",
    description: "What is promised in one document. Spans are half-open UTF-16 offsets into `traad read --text`.",
    ...rest,
  };
}
