import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { added, noScore, scoreLine, scorePromises } from "../cases/promises/score.ts";
import type { ExpectedPlaces } from "../cases/real/check-promises.ts";
import { findPromises } from "../src/intake/promises/find-promises.ts";
import { knownDocuments } from "./promise-documents.ts";

/**
 * How well promises are found, as they are found for everybody, in the documents of the folders given of which is known
 * what they promise (see `fit-promises`), and what differs. Nothing is fitted, so that a folder may be documents that
 * were marked before anybody looked at what is found in them.
 *
 * `node bench/run.mjs score-promises FOLDER… [--show]`
 */
const { values, positionals } = parseArgs({
  options: { show: { type: "boolean", default: false } },
  allowPositionals: true,
});
const places = JSON.parse(readFileSync(path.join(process.cwd(), "cases/real/promises.json"), "utf8")) as ExpectedPlaces;

for (const folder of positionals) {
  let sum = noScore;
  for (const { name, text, reading, expected } of await knownDocuments(folder, places)) {
    const { score, differences } = scorePromises(expected, findPromises(reading, text));
    sum = added(sum, score);
    if (!values.show) continue;
    console.log(scoreLine(path.basename(name), score));
    for (const { what, span, says } of differences)
      console.log(`  ${what} ${says}: ${text.slice(...span).replace(/\s+/g, " ")}`);
  }
  console.log(scoreLine(path.basename(folder), sum));
}
