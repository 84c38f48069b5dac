import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Papa from "papaparse";
import { fetchTable } from "../src/app/figures/jobindsats-client.ts";
import { exactInterval } from "../src/features/statistics/share-interval.ts";
import { type CountedRow, type CountedTable, cellsOf } from "../src/features/statistics/suppression/counted-tables.ts";
import { protect } from "../src/features/statistics/suppression/protect.ts";
import { trendOf } from "../src/features/statistics/trend.ts";
import { readJobindsats } from "../src/intake/figures/jobindsats.ts";
import { tableOf } from "../src/intake/figures/mapped-file.ts";
import { readCsv } from "../src/intake/figures/read-csv.ts";
import { readStatbankCsv } from "../src/intake/figures/statbank.ts";
import { isProblem } from "../src/records/problem.ts";
import { randomFrom } from "./random.ts";

/**
 * How long it takes to read a whole table of 98 municipalities, 200 measures and 50 months into figures: from an answer of
 * Jobindsats beside parsing its JSON, from a bulk file of StatBank beside parting it into cells, and fetched from a server
 * on this machine. Then the statistics of a goal's page, and hiding the small groups of a survey.
 * `node bench/run.mjs figures`.
 */
const municipalities = Array.from({ length: 98 }, (_, at) => `Prøvekommune ${at + 1}`);
const measures = Array.from({ length: 200 }, (_, at) => `Antal i gruppe ${at + 1}`);
const periods = Array.from(
  { length: 50 },
  (_, at) => `${2020 + Math.floor(at / 12)}M${String((at % 12) + 1).padStart(2, "0")}`,
);
const { next } = randomFrom(24);
const context = {
  source: { kind: "jobindsats", name: "y01a02", href: null },
  table: "y01a02",
  fetchedAt: "2026-11-27T05:00:00Z",
} as const;

const answerOf = (asked: readonly string[]) => [
  {
    Variables: [
      { Name: "area", Label: "Area" },
      { Name: "period", Label: "Periode" },
      ...measures.map((measure, at) => ({ Name: `measure_${at}`, Label: measure })),
    ],
    Data: municipalities.flatMap((area) =>
      asked.map((period) => [area, period, ...measures.map(() => (next() < 0.02 ? "-" : Math.floor(next() * 5000)))]),
    ),
  },
];

function timed<T>(work: () => T): { readonly done: T; readonly ms: number } {
  const from = performance.now();
  const done = work();
  return { done, ms: performance.now() - from };
}
const told = (name: string, text: string) => console.log(`${name.padEnd(26)} ${text}`);
const counted = (read: ReturnType<typeof readJobindsats>): number => {
  if (isProblem(read)) throw new Error(`The bench's own table was not read: ${read.key}.`);
  return read.figures.length;
};

const text = JSON.stringify(answerOf(periods));
const parsed = timed(() => JSON.parse(text) as unknown);
const read = timed(() => readJobindsats(parsed.done, context));
const many = counted(read.done);
told(
  "Jobindsats, version 2",
  `${many} figures of ${(text.length / 1e6).toFixed(1)} MB in ${read.ms.toFixed(0)} ms, ${(read.ms / parsed.ms).toFixed(1)} × parsing the JSON (${parsed.ms.toFixed(0)} ms)`,
);

const rows = municipalities.flatMap((area) =>
  measures.flatMap((group) => periods.map((period) => `${area};${group};${period};${Math.floor(next() * 5000)}`)),
);
const csv = Buffer.from(`OMRÅDE;YDELSE;TID;INDHOLD\n${rows.join("\n")}\n`);
const cells = timed(() => Papa.parse<string[]>(csv.toString("utf8"), { delimiter: ";" }).data.length);
const bulk = timed(() => {
  const parts = readCsv("bulk.csv", csv, ";", csv.length);
  return isProblem(parts) ? parts : readStatbankCsv(tableOf(parts.rows, 1), context, "Fuldtidspersoner");
});
told(
  "StatBank, in bulk",
  `${counted(bulk.done)} figures of ${(csv.length / 1e6).toFixed(1)} MB in ${bulk.ms.toFixed(0)} ms, ${(bulk.ms / cells.ms).toFixed(1)} × parting it into cells (${cells.ms.toFixed(0)} ms)`,
);

const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    const { period } = JSON.parse(Buffer.concat(pieces).toString()) as { period: string[] };
    response.end(JSON.stringify(answerOf(period)));
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/`);
const from = performance.now();
const fetched = await fetchTable(
  { base, key: "x", version: 2 },
  { table: "y01a02", areas: "*", periods },
  context.fetchedAt,
);
told(
  "a full table, fetched",
  `${counted(fetched)} figures in ${((performance.now() - from) / 1000).toFixed(1)} s, the server's own work in it`,
);
server.close();

const series = periods.map((_, at) => ({ at, value: 100 + at + next() * 20 }));
const page = timed(() => {
  for (let round = 0; round < 100; round++) {
    trendOf(series);
    for (let part = 0; part < 20; part++) exactInterval(part, 40);
  }
});
told("a goal page's statistics", `${(page.ms / 100).toFixed(2)} ms: a trend of 50 months and 20 exact intervals`);

const tables: readonly CountedTable[] = [
  { name: "svar", by: ["målgruppe", "svar"] },
  { name: "alder", by: ["alder", "svar"] },
];
const pick = (all: readonly string[]) => all[Math.floor(next() ** 1.6 * all.length)] ?? "";
const people: CountedRow[] = Array.from({ length: 255 }, (_, at) => ({
  key: String(at),
  values: {
    målgruppe: pick(["dagpenge", "kontanthjælp", "sygedagpenge", "ressourceforløb", "fleksjob"]),
    svar: pick(["enig", "meget enig", "hverken", "uenig"]),
    alder: pick(["30-49", "50+", "18-29"]),
  },
}));
const plain = timed(() => cellsOf(people, tables).length);
const hidden = timed(() => protect(people, tables, { fewest: 5 }));
told(
  "a question of a survey",
  `${hidden.done.small.size} small groups of ${plain.done} counts, ${hidden.done.hidden.size} hidden, in ${hidden.ms.toFixed(0)} ms (counting alone ${plain.ms.toFixed(0)} ms)`,
);
