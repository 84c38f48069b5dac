import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasNoticeText } from "../src/output/texts/notices.ts";
import { compare, report } from "./compare.ts";
import { parseMarks } from "./marks.ts";
import { readCase } from "./read-case.ts";

const here = import.meta.dirname;

const codes = new Set<string>();

for (const folder of ["layouts", "traps", "towns"]) {
  describe(folder, () => {
    for (const file of readdirSync(join(here, folder)).sort()) {
      it(file, async () => {
        const marked = parseMarks(readFileSync(join(here, folder, file), "utf8"));
        const reading = await readCase(file, marked.raw);
        for (const { code } of reading.notices) codes.add(code);
        const differences = compare(marked, reading);
        expect.soft(differences.length, `\n${report(`${folder}/${file}`, differences)}\n`).toBe(0);
      });
    }
  });
}

it("every notice that a case gives is said in the reader's own language", () => {
  expect([...codes].filter((code) => !hasNoticeText(code))).toEqual([]);
});
