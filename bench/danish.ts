import path from "node:path";
import { readNumbers } from "../src/danish/numbers/numbers.ts";
import { readCases } from "../src/danish/testing/case-file.ts";
import { readTimes } from "../src/danish/times/times.ts";
import { wordsIn } from "../src/danish/words.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";

/**
 * How long times and numbers take in the text of a meeting of 20 items, in microseconds of the processor a kilobyte,
 * beside finding the words of the same text (`wordsIn`). `node bench/run.mjs danish`. The corpus names few times, so the
 * sentences of the cases, nearly all of which do, are measured as well.
 */
const meetings = [...corpusMeetings({ items: 400, bodies: 1, seed: 5 })].map(minutesText);
const file = path.join(process.cwd(), "src/danish/times/times.cases.txt");
const dense = readCases(file).map(({ text }) => text);

function perKilobyte(texts: readonly string[], work: (text: string) => unknown): number {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
  const rounds = Math.ceil(4000 / size);
  for (let round = 0; round < rounds; round++) texts.forEach(work);
  const from = process.cpuUsage().user;
  for (let round = 0; round < rounds; round++) texts.forEach(work);
  return (process.cpuUsage().user - from) / rounds / size;
}

for (const [name, texts] of [
  ["minutes", meetings],
  ["sentences of the cases", [dense.join("\n\n")]],
] as const) {
  const words = perKilobyte(texts, wordsIn);
  const times = perKilobyte(texts, (text) => readTimes(text, { date: "2024-05-30" }));
  const numbers = perKilobyte(texts, readNumbers);
  const ratio = (time: number) => `${time.toFixed(0)} µs/kB (${(time / words).toFixed(1)} ×)`;
  console.log(`${name.padEnd(24)} words ${words.toFixed(0)} µs/kB  times ${ratio(times)}  numbers ${ratio(numbers)}`);
}
