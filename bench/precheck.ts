import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { isoOf } from "../src/danish/calendar.ts";
import { findCpr } from "../src/features/meetings/precheck/cpr/find-cpr.ts";
import { type AgendaToCheck, precheck } from "../src/features/meetings/precheck/precheck.ts";
import type { CheckedFile } from "../src/features/meetings/precheck/subject.ts";
import { endReadingProcess } from "../src/intake/sources/bounded/read-bounded.ts";
import { inspectSource } from "../src/intake/sources/inspect-source.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { pdfOf, printedLines } from "../src/intake/sources/testing/write-pdf.ts";
import { emptyMatter } from "../src/records/agenda-item.ts";
import { isProblem } from "../src/records/problem.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";
import { negatives, personalNumbers } from "./precheck/numbers.ts";

/**
 * How well personal numbers are found before publication: 10,000 valid ones in the ways people write them against 10,000
 * numbers that are something else, beside the expression people search by today; then how long an item of 40 pages with ten
 * attachments (PDF of ten pages each) takes, beside pdftotext, which reads the same ten and looks for nothing. `node bench/run.mjs precheck`.
 */
const wanted = 2000;
const yardstick = /\b\d{6}-?\d{4}\b/g;
const today = 20_783;

interface Score {
  all: number;
  ours: number;
  stopped: number;
  theirs: number;
}

const overlaps = (found: readonly (readonly [number, number])[], [from, to]: readonly [number, number]): boolean =>
  found.some((span) => span[0] < to && from < span[1]);

function score(samples: ReturnType<typeof negatives>): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const { kind, text, span } of samples) {
    const one = scores.get(kind) ?? { all: 0, ours: 0, stopped: 0, theirs: 0 };
    const found = findCpr(text, today).filter(({ verdict }) => verdict !== "broken");
    one.all += 1;
    if (
      overlaps(
        found.map((each) => each.span),
        span,
      )
    )
      one.ours += 1;
    if (
      overlaps(
        found.filter(({ verdict }) => verdict === "stop").map((each) => each.span),
        span,
      )
    )
      one.stopped += 1;
    const plain = [...text.matchAll(yardstick)].map((match) => [match.index, match.index + match[0].length] as const);
    if (overlaps(plain, span)) one.theirs += 1;
    scores.set(kind, one);
  }
  return scores;
}

const sum = (scores: ReadonlyMap<string, Score>, what: keyof Score): number =>
  [...scores.values()].reduce((total, one) => total + one[what], 0);
const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(4));

const right = score(personalNumbers(10_000, 7));
const wrong = score(negatives(10_000, 11));
for (const [title, scores] of [
  ["personal numbers", right],
  ["other numbers", wrong],
] as const) {
  console.log(`${title} (found: ours, of these stopped at once; the yardstick)`);
  for (const [kind, { all, ours, stopped, theirs }] of scores) {
    console.log(
      `  ${kind.padEnd(34)} ${String(all).padStart(5)}  ${String(ours).padStart(5)} ${String(stopped).padStart(5)}  ${String(theirs).padStart(5)}`,
    );
  }
}
for (const [name, what] of [
  ["ours", "ours"],
  ["stopped at once", "stopped"],
  ["\\b\\d{6}-?\\d{4}\\b", "theirs"],
] as const) {
  const [hits, alarms] = [sum(right, what), sum(wrong, what)];
  console.log(`${name.padEnd(20)} recall ${share(hits, sum(right, "all"))}  precision ${share(hits, hits + alarms)}`);
}
if (sum(right, "ours") < sum(right, "all")) process.exitCode = 1;

// 40 pages of 3,000 letters, and ten attachments of ten pages.
const text = [...corpusMeetings({ items: 400, bodies: 1, seed: 5 })].map(minutesText).join("\n\n");
const pages = (from: number, count: number): string => text.slice(from * 3000, (from + count) * 3000);
const attachments = Array.from({ length: 10 }, (_, at) => pdfOf(linesOf(pages(40 + at * 10, 10))));

function linesOf(words: string): ReturnType<typeof printedLines>[] {
  const lines = words
    .replace(/[^\n\x20-\x7eæøåÆØÅé]/g, "")
    .split("\n")
    .flatMap((line) => line.match(/.{1,95}(?:\s|$)/g) ?? []);
  return Array.from({ length: Math.ceil(lines.length / 50) }, (_, at) =>
    printedLines(lines.slice(at * 50, at * 50 + 50)),
  );
}

async function files(): Promise<CheckedFile[]> {
  const read: CheckedFile[] = [];
  for (const [at, bytes] of attachments.entries()) {
    const input = { name: `bilag ${at + 1}.pdf`, bytes };
    const [source, inspection] = [await openSource(input), await inspectSource(input)];
    if (isProblem(source) || isProblem(inspection)) throw new Error(`${input.name} cannot be read.`);
    const texts = [{ field: "text", text: source.text, from: 0, line: 1 }];
    read.push({ title: input.name, public: true, state: "read", why: null, texts, inspection });
  }
  return read;
}

const agenda = (read: readonly CheckedFile[]): AgendaToCheck => ({
  items: [
    {
      item: {
        number: "1",
        title: "Godkendelse af lysplan",
        public: true,
        caseNumber: null,
        case: null,
        ...emptyMatter(),
        sections: [{ kind: "presentation", heading: "Sagsfremstilling", text: pages(0, 40) }],
        attachments: read.map(({ title }) => ({ title, public: true, mentioned: false })),
      },
      texts: null,
      files: read.map((file) => ({ ...file, texts: file.texts.map((one) => ({ ...one })) })),
    },
  ],
  texts: [],
  files: [],
  context: { day: "2026-11-26", today: isoOf(today), meetings: null, items: ["1"], people: [], listsAttachments: true },
});

const folder = mkdtempSync(path.join(tmpdir(), "traad-precheck-"));
const paths = attachments.map((_, at) => path.join(folder, `bilag-${at + 1}.pdf`));
for (const [at, file] of paths.entries()) writeFileSync(file, attachments[at] ?? "");
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;

/** How long pdftotext takes for the ten, in milliseconds; null where there is none. */
function textAlone(): number | null {
  if (!hasPdftotext) return null;
  const start = performance.now();
  for (const file of paths) execFileSync("pdftotext", [file, "-"], { maxBuffer: 1e9 });
  return performance.now() - start;
}

await files();
const rounds: { reading: number; checking: number; text: number | null }[] = [];
for (let round = 0; round < 5; round++) {
  const start = performance.now();
  const read = await files();
  const between = performance.now();
  precheck(agenda(read));
  rounds.push({ reading: between - start, checking: performance.now() - between, text: textAlone() });
}
endReadingProcess();
rmSync(folder, { recursive: true });
const [median] = rounds.sort((a, b) => a.reading + a.checking - b.reading - b.checking).slice(2, 3);
const { reading = 0, checking = 0, text: alone = null } = median ?? {};
console.log(
  `40 pages and ten attachments: ${(reading + checking).toFixed(0)} ms (reading the PDFs ${reading.toFixed(0)}, the check ${checking.toFixed(0)}; at most ${wanted})`,
);
console.log(
  alone === null
    ? "pdftotext is not installed (Debian: poppler-utils): there is nothing to compare with"
    : `pdftotext on the same ten: ${alone.toFixed(0)} ms; the check with all its reading is ${((reading + checking) / alone).toFixed(1)} times as long`,
);
if (reading + checking > wanted) process.exitCode = 1;
