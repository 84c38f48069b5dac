import { micromark } from "micromark";
import { read } from "../src/intake/reader/read.ts";
import type { SourceText } from "../src/intake/source-text.ts";
import { markdownMarks } from "../src/intake/sources/text/markdown.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";

/**
 * How fast text and Markdown are read, in megabytes a second on one thread, beside micromark turning the same text to
 * HTML in the same run; then the time and memory for texts that were made to cost much.
 * `node bench/run.mjs reading`. The reader is to be at least five times as fast as micromark.
 */
const wanted = 5;
const texts = [...corpusMeetings({ items: 600, bodies: 1, seed: 11 })].map(minutesText);
const marked = texts.map((text) =>
  text.replace(/^(?:Punkt \d+: .*|Indstilling|Beslutning)$/gm, (line) => `## **${line}**`),
);
const megabytes = (list: readonly string[]): number =>
  list.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

function source(text: string, markdown: boolean): SourceText {
  const marks = markdown ? markdownMarks(text) : [];
  return { name: "bench", mediaType: "text/plain", sha256: "0".repeat(64), text, marks, notices: [] };
}

/** Best of several rounds after three seconds to warm up, in milliseconds. */
function best(rounds: number, work: () => void): number {
  const warm = performance.now() + 3000;
  do work();
  while (performance.now() < warm);
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - from);
  }
  return fastest;
}

for (const [name, list, markdown] of [
  ["plain text", texts, false],
  ["Markdown", marked, true],
] as const) {
  const size = megabytes(list);
  const ours = best(5, () => list.map((text) => read(source(text, markdown))));
  const theirs = best(2, () => list.map((text) => micromark(text)));
  const speed = (time: number) => `${(size / (time / 1000)).toFixed(1)} MB/s`;
  const ratio = theirs / ours;
  if (ratio < wanted) process.exitCode = 1;
  console.log(
    `${name.padEnd(12)} ${size.toFixed(2)} MB  reader ${speed(ours)} (${(ours / size).toFixed(0)} ms/MB)  micromark ${speed(theirs)}  ratio ${ratio.toFixed(1)} (at least ${wanted})`,
  );
}

const million = 1_000_000;
const costly: readonly (readonly [string, () => string])[] = [
  ["100,000 headings", () => "## Punkt 1: Titel\n\nBeslutning\n\nGodkendt.\n\n".repeat(100_000)],
  ["one line of 16 million", () => "Udvalget drøftede sagen og ".repeat((16 * million) / 27)],
  ["8 million short lines", () => "1.\n".repeat(8 * million)],
  ["blank lines", () => "\n".repeat(16 * million)],
  ["commas and brackets", () => "Fraværende: A (V), ".repeat(200_000)],
  ["votes", () => `Beslutning\n${"For stemte: A og V. Imod stemte Ø. ".repeat(50_000)}`],
];
for (const [name, make] of costly) {
  const text = make();
  const from = performance.now();
  const reading = read(source(text, false));
  const time = performance.now() - from;
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0);
  console.log(
    `${name.padEnd(24)} ${(text.length / 1e6).toFixed(1)} M characters  ${time.toFixed(0)} ms  ${reading.items.length} items  ${memory} MB in use`,
  );
}
