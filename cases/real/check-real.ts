import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkFolder, documentsIn, observeFile } from "./check-folder.ts";
import { checkPromises, type ExpectedPlaces } from "./check-promises.ts";
import type { Expected } from "./judge.ts";
import type { Observed } from "./observe.ts";

const usage = `Usage: npm run check:real -- DIR [--expected FILE] [--print]

Reads every document under DIR, prints a table, and fails where less is read than cases/real/expected.json says, or
where its promises (cases/real/promises.json) are found less well than the floors.
--print writes what was read in that file's form instead, for whoever has held it against the documents.
`;

/** Runs the check. Returns 0 where every file passed, 1 where one failed, 2 where it was asked wrongly. */
export async function main(args: readonly string[], home: string): Promise<number> {
  const options = { expected: { type: "string" }, print: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const folder = positionals[0];
  if (folder === undefined || positionals.length > 1) {
    process.stderr.write(usage);
    return 2;
  }
  if (values.print) {
    const all: Record<string, Observed> = {};
    for (const file of documentsIn(folder)) all[path.basename(file)] = await observeFile(file);
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return 0;
  }
  const place = values.expected ?? path.join(home, "cases/real/expected.json");
  const expected = JSON.parse(readFileSync(place, "utf8")) as Record<string, Expected>;
  const { lines, passed, failed } = await checkFolder(folder, expected);
  const places = JSON.parse(readFileSync(path.join(home, "cases/real/promises.json"), "utf8")) as ExpectedPlaces;
  const promises = await checkPromises(documentsIn(folder), places);
  process.stdout.write(
    `${[...lines, "", ...promises.lines, ...promises.worse].join("\n")}\n${passed} passed, ${failed} failed\n`,
  );
  return failed > 0 || promises.worse.length > 0 ? 1 : 0;
}
