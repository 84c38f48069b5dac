import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { added, noScore, type Score, scoreLine, scorePromises, share } from "../cases/promises/score.ts";
import type { ExpectedPlaces } from "../cases/real/check-promises.ts";
import { findPromises } from "../src/intake/promises/find-promises.ts";
import type { Weights } from "../src/intake/promises/likelihood.ts";
import { type KnownDocument, knownDocuments } from "./promise-documents.ts";
import { type Example, examplesOf, fitWeights } from "./promise-examples.ts";

/**
 * Fits the weights by which promises are found (`src/intake/promises/weights.ts`) to documents of which is known what
 * they promise: the project's own cases and its sample, and those of the folders given. Prints how well promises are found in each
 * folder by weights that its documents were left out of, document by document in `--folds` parts; `--write` writes the
 * weights fitted to all. The same documents give the same weights.
 *
 * `node bench/run.mjs fit-promises [FOLDER…] [--folds 10] [--ridge 8] [--least N] [--surely N] [--write]`
 */
const { values, positionals } = parseArgs({
  options: {
    folds: { type: "string", default: "10" },
    ridge: { type: "string", default: "8" },
    least: { type: "string" },
    surely: { type: "string" },
    write: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
/** Of what is called sure so many must be right in what was left out: more than the 0.98 that are promised for any text. */
const sureShare = 0.99;
/** Log odds that are tried (0: what is as likely as not) as the ones from which a promise is reported, and from which it may be sure. */
const leastTried = [-0.8, -0.6, -0.4, -0.2, 0];
const surelyTried = [1.5, 2, 2.5, 3];

const home = process.cwd();
const places = JSON.parse(readFileSync(path.join(home, "cases/real/promises.json"), "utf8")) as ExpectedPlaces;
const folders = [path.join(home, "cases/promises/documents"), path.join(home, "sample"), ...positionals];
const sets: { readonly name: string; readonly documents: readonly KnownDocument[] }[] = [];
for (const folder of folders)
  sets.push({ name: path.basename(folder), documents: await knownDocuments(folder, places) });

const documents = sets.flatMap((set) => set.documents);
const examples = documents.map((document, at) => examplesOf(document, at));
const promised = examples.flat().filter(({ is }) => is).length;
console.log(
  `${documents.length} documents, ${examples.flat().length} sentences that may promise something, ${promised} that do.`,
);

const folds = Math.min(documents.length, Number(values.folds));
const ridge = Number(values.ridge);
const without = (fold: number): Example[] => examples.filter((_, at) => at % folds !== fold).flat();
const fitted = Array.from({ length: folds }, (_, fold) => fitWeights(without(fold), ridge));

/** The score of each set, each document read by weights that know nothing of it. */
function heldOut(limits: Pick<Weights, "least" | "surely">): Score[] {
  let at = 0;
  return sets.map((set) =>
    set.documents
      .map((document) => scoreBy({ ...(fitted[at++ % folds] as Weights), ...limits }, document))
      .reduce(added, noScore),
  );
}

function scoreBy(weights: Weights, { reading, text, expected }: KnownDocument): Score {
  return scorePromises(expected, findPromises(reading, text, {}, weights)).score;
}

// What is written to be an example is denser with promises than what offices write: real documents say where the limit is.
const isReal = sets.map((set) => set.documents.some(({ written }) => !written));
const counted = (scores: readonly Score[]): Score =>
  scores.filter((_, at) => isReal[at] || !isReal.includes(true)).reduce(added, noScore);
const worth = ({ found, expected, given }: Score): number => (2 * found) / (expected + given);

const trials = (values.least === undefined ? leastTried : [Number(values.least)]).map((least) => {
  const score = counted(heldOut({ least, surely: 2 }));
  console.log(
    `least ${least}: recall ${share(score.found, score.expected).toFixed(3)}, precision ${share(score.found, score.given).toFixed(3)}`,
  );
  return { least, worth: worth(score) };
});
const { least } = trials.reduce((best, trial) => (trial.worth > best.worth ? trial : best));
let surely = Number(values.surely ?? surelyTried.at(-1));
if (values.surely === undefined)
  for (const tried of [...surelyTried].reverse()) {
    const score = heldOut({ least, surely: tried }).reduce(added, noScore);
    console.log(`surely ${tried}: ${score.sureRight} of ${score.sure} right`);
    if (share(score.sureRight, score.sure) >= sureShare) surely = tried;
  }

function print(what: string, scores: readonly Score[]): void {
  for (const [at, score] of scores.entries()) console.log(scoreLine(`${sets[at]?.name}, ${what}`, score));
}
print("held out", heldOut({ least, surely }));
const weights = { ...fitWeights(examples.flat(), ridge), least, surely };
print(
  "fitted",
  sets.map((set) => set.documents.map((one) => scoreBy(weights, one)).reduce(added, noScore)),
);

if (values.write) {
  const real = sets.slice(2).reduce((sum, set) => sum + set.documents.length, 0);
  writeFileSync(path.join(home, "src/intake/promises/weights.ts"), written(weights, documents.length - real, real));
}

/** The file that the finder imports, one group of signals after the other. */
function written({ start, of }: Weights, own: number, real: number): string {
  const lines = Object.entries(of).map(([group, names]) => {
    const all = Object.entries(names).map(([name, weight]) => `${name} ${weight}`);
    return `${group}: ${all.join("; ")}`
      .replace(/(.{1,110})(?:; |$)/g, "$1;\n  ")
      .trim()
      .replace(/;$/, "");
  });
  const from = positionals.map((folder) => path.basename(folder)).join(", ") || "none";
  return `/**
 * What each signal of \`signals.ts\` adds to the log odds that an act is a promise: \`bench/fit-promises.ts\` writes this
 * file. Fitted to the ${own} documents of \`cases/promises\` and the sample and ${real} real ones (${from}), with a penalty of ${ridge} on
 * large weights; ${promised} of ${examples.flat().length} sentences promise something.
 */
export const fitted = {
  start: ${start},
  least: ${least},
  surely: ${surely},
  signals: \`
${lines.join("\n")}
\`,
};
`;
}
