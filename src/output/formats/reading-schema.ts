import { z } from "zod";
import { readingSchema } from "../../records/reading.ts";

/**
 * The JSON Schema of what `traad read --json` prints for one file, made from the record's own definition.
 * Published as `schema/reading.schema.json`.
 */
export function readingJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(readingSchema, { target: "draft-2020-12" });
  return {
    $schema,
    title: "Reading",
    description: "What was read of one document. Spans are half-open UTF-16 offsets into `traad read --text`.",
    ...rest,
  };
}
