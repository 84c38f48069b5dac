import type { FigureMapping } from "../../records/figure-mapping.ts";
import type { Notice } from "../../records/notice.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import { readBounded } from "../sources/bounded/read-bounded.ts";
import type { Cell } from "./cell-value.ts";
import { type CsvRead, readCsv } from "./read-csv.ts";
import type { FiguresRead, TableContext } from "./read-figures.ts";
import { type RowTable, readRows, textOf, unitOfMeasure } from "./read-rows.ts";
import type { Workbook } from "./xlsx/read-workbook.ts";

/** The largest workbook that is read. */
const mostBytes = 64 * 1024 * 1024;

/** A file of rows: the sheets of a workbook, or the one table of a CSV file. */
export interface FileTables {
  readonly kind: "csv" | "excel";
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  readonly delimiter: CsvRead["delimiter"] | null;
  readonly notices: readonly Notice[];
}

/**
 * Opens a CSV or an Excel file (.xlsx), known by its content. A workbook is read in a process of its own, within bounds
 * of memory and time. Nothing is interpreted but what parts the cells.
 */
export async function openTables(
  input: { readonly name: string; readonly bytes: Uint8Array },
  delimiter: CsvRead["delimiter"] | null = null,
): Promise<FileTables | Problem> {
  const { name, bytes } = input;
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("\xd0\xcf\x11\xe0")) return problem("problem.figures-old-excel", { name });
  if (!head.startsWith("PK")) {
    const read = readCsv(name, bytes, delimiter);
    if (isProblem(read)) return read;
    return { kind: "csv", sheets: [{ name, rows: read.rows }], delimiter: read.delimiter, notices: read.notices };
  }
  if (bytes.length > mostBytes) {
    return problem("problem.file-too-large", {
      name,
      megabytes: Math.ceil(bytes.length / 1048576),
      limit: mostBytes / 1048576,
    });
  }
  const read: Workbook | Problem = await readBounded("xlsx", input);
  return isProblem(read) ? read : { kind: "excel", sheets: read.sheets, delimiter: null, notices: [] };
}

/** A sheet's rows as a table below its header row: rows without a single cell are left out, short ones are filled. */
export function tableOf(rows: readonly (readonly Cell[])[], headerRow: number): RowTable {
  const header = (rows[headerRow - 1] ?? []).map(textOf);
  while (header.length > 0 && header.at(-1) === "") header.pop();
  const below = rows
    .slice(headerRow)
    .filter((row) => row.some((cell) => textOf(cell) !== ""))
    .map((row) => {
      const spare = row.length > header.length && row.slice(header.length).every((cell) => textOf(cell) === "");
      const cells = spare ? row.slice(0, header.length) : row;
      return cells.length < header.length
        ? [...cells, ...new Array<null>(header.length - cells.length).fill(null)]
        : cells;
    });
  return { header, rows: below, firstRow: headerRow + 1 };
}

/** Reads a file's figures as a saved mapping says. Problems: a sheet or a column it names is not there. Pure. */
export function readMapped(file: FileTables, mapping: FigureMapping, context: TableContext): FiguresRead | Problem {
  const { name } = context.source;
  const sheet = mapping.sheet === null ? file.sheets[0] : file.sheets.find((each) => each.name === mapping.sheet);
  if (sheet === undefined) {
    const sheets = file.sheets.map((each) => each.name).join(", ");
    return problem("problem.figures-no-sheet", { name, sheet: mapping.sheet ?? "1", sheets });
  }
  const table = tableOf(sheet.rows, mapping.headerRow);
  const place = (column: string) => table.header.indexOf(column);
  const named = [
    mapping.period,
    mapping.area,
    mapping.measureColumn,
    mapping.numerator,
    mapping.denominator,
    ...mapping.groups,
    ...mapping.values.map(({ column }) => column),
  ].filter((column) => column !== null);
  const missing = [...new Set(named.filter((column) => place(column) < 0))];
  if (missing.length > 0) return problem("problem.figures-missing", { name, missing: missing.join(", ") });
  const optional = (column: string | null) => (column === null ? null : place(column));
  const read = readRows(
    table,
    {
      period: place(mapping.period),
      area: mapping.area === null ? { name: mapping.areaName ?? "" } : place(mapping.area),
      groups: mapping.groups.map(place),
      values: mapping.values.map(({ column, measure, unit }) => ({
        at: place(column),
        measure: measure ?? column,
        unit: unit ?? unitOfMeasure(measure ?? column),
      })),
      measure: optional(mapping.measureColumn),
      numerator: optional(mapping.numerator),
      denominator: optional(mapping.denominator),
    },
    context,
    { decimal: mapping.decimal, dialect: "jobindsats" },
  );
  return isProblem(read) ? read : { ...read, notices: [...file.notices, ...read.notices] };
}
