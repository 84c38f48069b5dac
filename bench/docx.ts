import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { readDocx } from "../src/intake/sources/docx/read-docx.ts";
import { openZip } from "../src/intake/sources/docx/zip.ts";
import { measuring } from "../src/intake/sources/testing/run-measured.ts";
import { docxOf, inList, listOf, para, run, style, styled, useList } from "../src/intake/sources/testing/write-docx.ts";
import { isProblem } from "../src/records/problem.ts";
import { corpusMeetings, minutesText } from "./corpus.ts";

/**
 * Reading Word files, beside mammoth's raw text and beside unfolding and parsing alone, on the same files in the same
 * process. `node bench/run.mjs docx [FOLDER]`: the Word files of a folder, or forty generated ones. Rounds alternate; the
 * median counts. Then the largest file in processes of its own, for memory.
 */
const rounds = 5;
const files = process.argv[2] ? filesOf(process.argv[2]) : generated();

const ours = async (): Promise<number> => {
  let letters = 0;
  for (const bytes of files) {
    const opened = await readDocx({ name: "møde.docx", bytes });
    if (isProblem(opened)) throw new Error(opened.key);
    letters += opened.text.length;
  }
  return letters;
};
const rawText = async (): Promise<number> => {
  let letters = 0;
  for (const bytes of files) letters += (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.length;
  return letters;
};
/** Unfolds and parses the document alone, as we do, and answers the bytes of its XML. */
const parsed = async (): Promise<number> => {
  let unfolded = 0;
  for (const bytes of files) {
    const zip = await openZip(bytes);
    const parser = new SaxesParser();
    const decoder = new TextDecoder();
    const main = zip?.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? "";
    for await (const piece of zip?.unfold(main) ?? []) {
      unfolded += piece.length;
      parser.write(decoder.decode(piece, { stream: true }));
    }
    parser.close();
  }
  return unfolded;
};

const runs = { ours, rawText, parsed };
const times: Record<keyof typeof runs, number[]> = { ours: [], rawText: [], parsed: [] };
const amounts: Record<keyof typeof runs, number> = { ours: 0, rawText: 0, parsed: 0 };
for (let round = -1; round < rounds; round++) {
  for (const what of ["ours", "rawText", "parsed"] as const) {
    const start = performance.now();
    amounts[what] = await runs[what]();
    // The first round warms up.
    if (round >= 0) times[what].push(performance.now() - start);
  }
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const [own, raw, bare] = [median(times.ours), median(times.rawText), median(times.parsed)];
const packed = files.reduce((sum, { length }) => sum + length, 0);
const rate = (time: number): string =>
  `${(time / files.length).toFixed(1)} ms a file, ${(amounts.parsed / 1e3 / time).toFixed(1)} MB of XML a second`;
console.log(
  `${files.length} Word files, ${(packed / 1e6).toFixed(1)} MB, ${(amounts.parsed / 1e6).toFixed(1)} MB of XML`,
);
console.log(`mammoth's raw text      ${rate(raw)}   (${amounts.rawText} characters)`);
console.log(`unfold and parse alone  ${rate(bare)}`);
console.log(`ours, whole             ${rate(own)}   (${amounts.ours} characters)`);
console.log(`ours / mammoth ${(own / raw).toFixed(2)}, ours / parsing alone ${(own / bare).toFixed(2)}`);

const largest = files.toSorted((a, b) => b.length - a.length)[0] ?? new Uint8Array();
const { measure, end } = await measuring(process.cwd());
try {
  const made = { name: "largest", short: false, make: () => largest };
  const { answer, milliseconds, ownMegabytes, childMegabytes } = await measure(made);
  console.log(`the largest from a cold start: ${answer}, ${milliseconds} ms, ${ownMegabytes} + ${childMegabytes} MB`);
} finally {
  await end();
}

function filesOf(folder: string): Uint8Array[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".docx"));
  return names.map((name) => readFileSync(path.join(folder, name)));
}

/** Minutes as Word writes them: fonts and sizes on every run, ids on every paragraph, headings and lists by style. */
function generated(): Uint8Array[] {
  const look = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>';
  const words = (line: string): string => run(line, look);
  const paragraph = (line: string): string => {
    if (/^(?:Punkt \d|[A-ZÆØÅ][a-zæøå]+$)/.test(line)) return styled("H1", words(line));
    if (line.startsWith("- ")) return para(words(line.slice(2)), inList(1));
    return line === "" ? "" : para(words(line), `<w:spacing w:after="160"/><w:rPr>${look}</w:rPr>`);
  };
  return [...corpusMeetings({ items: 400, bodies: 1 })].slice(0, 40).map((meeting) =>
    docxOf({
      styles: style("H1", "heading 1"),
      numbering: listOf(0, [{ format: "bullet", text: "\uf0b7" }]) + useList(1, 0),
      body: minutesText(meeting)
        .split("\n")
        .map(paragraph)
        .join("")
        .replaceAll("<w:p>", '<w:p w:rsidR="00AA12BB" w:rsidRDefault="00AA12BB" w:rsidP="00CC34DD">'),
    }),
  );
}
