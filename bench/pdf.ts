import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { endReadingProcess } from "../src/intake/sources/bounded/read-bounded.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import { pdfOf, printedLines } from "../src/intake/sources/testing/write-pdf.ts";
import { isProblem } from "../src/records/problem.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";

/**
 * Reading text PDF in a warm process, beside pdftotext and pdfjs alone on the same files in the same run.
 * `node bench/run.mjs pdf [FOLDER]`: the PDFs of a folder, or forty generated ones; printed by Chromium where there is
 * one, so that their fonts are embedded as real ones are. Rounds alternate; the median of the rounds counts.
 */
const rounds = 5;

// pdfjs brings core-js, which replaces `push`; our reader puts the engine's own back. Both are measured.
const enginesPush = Array.prototype.push;
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
const pdfjsPush = Array.prototype.push;
const usePush = (value: typeof enginesPush): void => {
  Object.defineProperty(Array.prototype, "push", { value, writable: true, configurable: true, enumerable: false });
};

const given = process.argv[2];
const folder = given ?? mkdtempSync(path.join(tmpdir(), "traad-bench-pdf-"));
try {
  if (!given) await makeFiles(folder);
  await measure(readdirSync(folder).filter((name) => name.endsWith(".pdf")));
} finally {
  endReadingProcess();
  if (!given) rmSync(folder, { recursive: true, force: true });
}

async function measure(names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({
    name,
    path: path.join(folder, name),
    bytes: readFileSync(path.join(folder, name)),
  }));
  let letters = 0;
  const ours = async (): Promise<void> => {
    letters = 0;
    for (const { name, bytes } of files) {
      const source = await openSource({ name, bytes });
      if (isProblem(source)) throw new Error(`${name}: ${source.key}`);
      letters += source.text.length;
    }
  };
  const pdfjsWith = (push: typeof enginesPush) => async (): Promise<void> => {
    usePush(push);
    for (const { bytes } of files) await pdfjsAlone(new Uint8Array(bytes));
    usePush(enginesPush);
  };
  const pdfjs = pdfjsWith(pdfjsPush);
  const quick = pdfjsWith(enginesPush);
  const poppler = async (): Promise<void> => {
    if (!hasPdftotext()) return;
    for (const { path: file } of files) execFileSync("pdftotext", [file, "-"], { maxBuffer: 1e9 });
  };
  const times: Record<"ours" | "pdfjs" | "quick" | "poppler", number[]> = {
    ours: [],
    pdfjs: [],
    quick: [],
    poppler: [],
  };
  for (let round = -1; round < rounds; round++) {
    for (const [what, run] of [
      ["ours", ours],
      ["pdfjs", pdfjs],
      ["quick", quick],
      ["poppler", poppler],
    ] as const) {
      const start = performance.now();
      await run();
      // The first round warms up.
      if (round >= 0) times[what].push(performance.now() - start);
    }
  }
  const [own, js, same, text] = [times.ours, times.pdfjs, times.quick, times.poppler].map(median) as [
    number,
    number,
    number,
    number,
  ];
  const each = (time: number): string => `${(time / files.length).toFixed(1)} ms a file`;
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  console.log(`${files.length} PDFs, ${(bytes / 1e6).toFixed(1)} MB, ${letters} characters of text`);
  const compared = hasPdftotext();
  console.log(`pdftotext          ${compared ? each(text) : "not installed (Debian: poppler-utils)"}`);
  console.log(`pdfjs alone        ${each(js)}`);
  console.log(`  with fast push   ${each(same)}`);
  console.log(`ours, whole        ${each(own)}`);
  if (compared) console.log(`ours / pdftotext   ${(own / text).toFixed(2)}   (reach: at most 4)`);
  const part = (base: number): string => `${(((own - base) / base) * 100).toFixed(0)} %`;
  console.log(
    `our own part       ${part(js)} of pdfjs alone, ${part(same)} of it with fast push   (reach: at most 25 %)`,
  );
}

function hasPdftotext(): boolean {
  return spawnSync("pdftotext", ["-v"]).error === undefined;
}

async function pdfjsAlone(data: Uint8Array): Promise<void> {
  const task = getDocument({ data, isEvalSupported: false, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent();
  await task.destroy();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function makeFiles(into: string): Promise<void> {
  const meetings = [...corpusMeetings({ items: 400, bodies: 1 })].slice(0, 40);
  const program = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => existsSync(file));
  if (!program) {
    meetings.forEach((meeting, at) => {
      const lines = minutesText(meeting)
        .split("\n")
        .flatMap((line) => line.match(/.{1,90}(?:\s|$)/g) ?? [""]);
      const pages: string[][] = [];
      for (let from = 0; from < lines.length; from += 55) pages.push(lines.slice(from, from + 55));
      writeFileSync(path.join(into, `${at}.pdf`), pdfOf(pages.map((page) => printedLines(page))));
    });
    return;
  }
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    for (const [at, meeting] of meetings.entries()) {
      await page.setContent(html(minutesText(meeting)));
      writeFileSync(
        path.join(into, `${at}.pdf`),
        await page.pdf({ format: "A4", margin: { top: "2cm", bottom: "2cm" } }),
      );
    }
  } finally {
    await browser.close();
  }
}

function html(text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const blocks = escaped
    .split("\n")
    .map((line) => (/^(Punkt \d|[A-ZÆØÅ][a-zæøå]+$)/.test(line) ? `<h3>${line}</h3>` : `<p>${line}</p>`));
  return `<body style="font: 11pt sans-serif">${blocks.join("")}</body>`;
}
