import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare, report } from "./compare.ts";
import { parseMarks } from "./marks.ts";
import { readCase } from "./read-case.ts";

const here = import.meta.dirname;

for (const folder of ["layouts", "traps", "towns"]) {
  describe(folder, () => {
    for (const file of readdirSync(join(here, folder)).sort()) {
      it(file, async () => {
        const marked = parseMarks(readFileSync(join(here, folder, file), "utf8"));
        const differences = compare(marked, await readCase(file, marked.raw));
        expect.soft(differences.length, `\n${report(`${folder}/${file}`, differences)}\n`).toBe(0);
      });
    }
  });
}
