import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { promisesJsonSchema } from "./promises-schema.ts";

test("the published schema is the one of today; renew it by `bin/traad promises --schema > schema/promises.schema.json`", () => {
  const published = readFileSync(new URL("../../../schema/promises.schema.json", import.meta.url), "utf8");
  expect(published).toBe(`${JSON.stringify(promisesJsonSchema(), null, 2)}\n`);
});
