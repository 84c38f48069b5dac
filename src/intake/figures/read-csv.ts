import Papa from "papaparse";
import type { Notice } from "../../records/notice.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { decode } from "../sources/text/decode.ts";
import { tableNotice } from "./read-figures.ts";

export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** A file of rows as it stands, with how it was parted. */
export interface CsvRead {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  readonly notices: readonly Notice[];
}

const megabyte = 1024 * 1024;

/** The largest CSV file that somebody gives which is read: some 700,000 rows, a few hundred MB of memory while it lasts. */
const mostGiven = 32 * megabyte;

/**
 * Parts the bytes of a CSV file into rows and cells (RFC 4180, in the encodings that files come in). `delimiter` null:
 * guessed as the one that parts most rows alike, and said in a notice. Empty rows are left out. `most`: bytes that are read.
 */
export function readCsv(
  name: string,
  bytes: Uint8Array,
  delimiter: Delimiter | null = null,
  most = mostGiven,
): CsvRead | Problem {
  if (bytes.length === 0) return problem("problem.file-empty", { name });
  if (bytes.length > most) {
    return problem("problem.file-too-large", {
      name,
      megabytes: Math.ceil(bytes.length / megabyte),
      limit: most / megabyte,
    });
  }
  const { text, notices: decoded } = decode(bytes);
  const parted = delimiter ?? guessDelimiter(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: parted, skipEmptyLines: "greedy", header: false });
  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes !== undefined) return problem("problem.csv-quotes", { name, row: (quotes.row ?? 0) + 1 });
  if (data.length === 0) return problem("problem.file-empty", { name });
  const guessed =
    delimiter === null
      ? [tableNotice("delimiter-guessed", "info", `Cells are parted by "${parted.replace("\t", "tab")}".`)]
      : [];
  return { rows: data, delimiter: parted, notices: [...decoded, ...guessed] };
}

/** The sign that parts the first rows into the same number of cells, and the more of them the better. */
function guessDelimiter(text: string): Delimiter {
  const head = text.slice(0, 20_000);
  const scored = delimiters.map((delimiter) => {
    const rows = Papa.parse<string[]>(head, { delimiter, skipEmptyLines: "greedy", preview: 50 }).data;
    const counts = new Map<number, number>();
    for (const row of rows.slice(0, -1)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const [width = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { delimiter, score: width > 1 ? times * 1000 + width : 0 };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ";";
}
