import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expectedIn } from "../cases/promises/expected-promises.ts";
import { findPromises } from "../src/intake/promises/find-promises.ts";
import { passagesOf } from "../src/intake/promises/passages.ts";
import { sentencesOf } from "../src/intake/promises/sentences.ts";
import { read } from "../src/intake/reader/read.ts";
import type { SourceText } from "../src/intake/source-text.ts";
import { sureConfidence } from "../src/records/promise.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";

/**
 * How long it takes to find the promises of a meeting of 20 items, on one thread, beside reading the same meeting; and how
 * many sentences a secretary must read to find the promises of the marked documents: those we give, or those that hold
 * one of the words people search for today. `node bench/run.mjs promises`.
 */
const wanted = 30;
const searched = /opfølgning|evaluer|status|inden|senest/i;

const source = (text: string): SourceText => ({
  name: "bench",
  mediaType: "text/plain",
  sha256: "0".repeat(64),
  text,
  marks: [],
  notices: [],
});

const folder = path.join(process.cwd(), "cases/promises/documents");
const documents = readdirSync(folder).map((file) => expectedIn(readFileSync(path.join(folder, file), "utf8")));

// A meeting of 20 items as dense with promises as the marked documents, and one of plausible text of ordinary length.
const dense = source(twenty(documents.map(({ raw }) => raw)));
const plain = source([...corpusMeetings({ items: 20, bodies: 1, seed: 3 })].map(minutesText).join("\n\n"));
for (const [name, one] of [
  ["20 items of the marked documents", dense],
  ["20 items of the corpus", plain],
] as const) {
  const reading = read(one);
  const took = best(() => findPromises(reading, one.text));
  const beside = best(() => read(one));
  if (took > wanted) process.exitCode = 1;
  console.log(
    `${name.padEnd(34)} ${reading.items.length} items, ${(one.text.length / 1000).toFixed(0)}k characters: ${took.toFixed(1)} ms of processor time (at most ${wanted}); reading them ${beside.toFixed(1)} ms`,
  );
}

let sentences = 0;
let promised = 0;
const ours = { read: 0, found: 0, sure: 0 };
const theirs = { read: 0, found: 0 };
for (const { raw, expected } of documents) {
  const reading = read(source(raw));
  const all = passagesOf(reading).flatMap((passage) => sentencesOf(passage.text));
  sentences += all.length;
  theirs.read += all.filter((sentence) => searched.test(sentence.text)).length;
  const found = findPromises(reading, raw);
  ours.read += found.length;
  ours.sure += found.filter((promise) => promise.confidence >= sureConfidence).length;
  for (const one of expected.filter((each) => !each.may)) {
    promised += 1;
    const words = raw.slice(...one.span);
    if (searched.test(words)) theirs.found += 1;
    if (found.some(({ span }) => span[0] < one.span[1] && one.span[0] < span[1])) ours.found += 1;
  }
}
console.log(`${documents.length} documents of ${sentences} sentences hold ${promised} promises.`);
console.log(
  `A search for opfølgning|evaluer|status|inden|senest: ${theirs.read} sentences to read, ${theirs.found} promises among them.`,
);
console.log(
  `findPromises: ${ours.read} sentences to read (${ours.sure} of them sure), ${ours.found} promises among them.`,
);

/** The first twenty items of several documents, numbered anew. */
function twenty(texts: readonly string[]): string {
  let number = 0;
  const items = texts.flatMap((text) => text.split(/\n(?=(?:#+ )?(?:\*\*)?(?:Punkt|PUNKT|\d{1,2}\.) ?[\d ])/).slice(1));
  return `Referat af møde i Teknikudvalget den 12. marts 2024\n\n${items
    .slice(0, 20)
    .map((item) =>
      item.replace(/^.*\n/, (line) => `Punkt ${++number}: ${line.replace(/^[#*\s]*(?:Punkt)?[ \d.:*]+/, "")}`),
    )
    .join("\n")}`;
}

/** Least processor time of several rounds after two seconds to warm up, in milliseconds. */
function best(work: () => void): number {
  const warm = performance.now() + 2000;
  do work();
  while (performance.now() < warm);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 10; round++) {
    const before = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}
