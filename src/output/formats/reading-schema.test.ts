import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readingJsonSchema } from "./reading-schema.ts";

test("the published schema is the one of today; renew it by `bin/traad read --schema > schema/reading.schema.json`", () => {
  const published = readFileSync(new URL("../../../schema/reading.schema.json", import.meta.url), "utf8");
  expect(published).toBe(`${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
});
