import type { Figure, Period, SeriesKey } from "../../records/figure.ts";
import type { Notice } from "../../records/notice.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { type Cell, cellValue, type DecimalMark, type Dialect, guessDecimal } from "./cell-value.ts";
import { type FiguresRead, type TableContext, tableNotice } from "./read-figures.ts";
import { readPeriod } from "./read-period.ts";

/** A table: the names of its columns, and rows that have a cell for each. */
export interface RowTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the first of `rows` is called in messages: 2 where one header row stands before it. */
  readonly firstRow: number;
}

/** Where in a table each thing stands: places in its header. */
export interface Roles {
  readonly period: number;
  /** A column, or the one area that the whole table is of. */
  readonly area: number | { readonly name: string };
  readonly groups: readonly number[];
  /** Columns of values, each a measure of its own; or one column of values, and one that names the measure of each. */
  readonly values: readonly { readonly at: number; readonly measure: string; readonly unit: string | null }[];
  readonly measure: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface RowOptions {
  /** Null: guessed from the cells, and said in a notice. */
  readonly decimal: DecimalMark | null;
  readonly dialect: Dialect;
}

/** The most figures that are read of one table: 98 municipalities, 200 measures and 50 periods, and half as many again. */
const mostFigures = 1_500_000;

/**
 * Reads every row of a table into figures: the whole of it, or a problem that names the row and the column. No two figures
 * have the same series and period.
 */
export function readRows(
  table: RowTable,
  roles: Roles,
  context: TableContext,
  { decimal, dialect }: RowOptions,
): FiguresRead | Problem {
  const { header, rows, firstRow } = table;
  const { name } = context.source;
  if (rows.length === 0) return problem("problem.figures-none", { name });
  if (rows.length * roles.values.length > mostFigures) {
    return problem("problem.figures-too-many", { name, limit: mostFigures });
  }
  const names = roles.values.map(({ measure }) => measure);
  const same = names.find((measure, at) => names.indexOf(measure) !== at);
  if (same !== undefined) return problem("problem.figures-column-twice", { name, column: same });
  const notices: Notice[] = [];
  const mark = decimal ?? decimalOf(table, roles, notices);
  const lines = seriesLines(context, rows, roles);
  const periods = new Map<string, { readonly period: Period; readonly key: string } | null>();
  const figures: Figure[] = [];
  for (const [at, row] of rows.entries()) {
    const place = { name, row: firstRow + at };
    if (row.length !== header.length) {
      return problem("problem.figures-row", { ...place, found: row.length, expected: header.length });
    }
    const written = textOf(row[roles.period]);
    let found = periods.get(written);
    if (found === undefined) {
      const period = readPeriod(written);
      found = period === null ? null : { period, key: `${period.kind} ${period.from}` };
      periods.set(written, found);
    }
    if (found === null) return problem("problem.figures-period", { ...place, written: written.slice(0, 60) });
    const { period, key } = found;
    const line = lines(row);
    if (line.seen.has(key)) {
      const { measure = "", area = "" } = line.series[0] ?? {};
      return problem("problem.figures-twice", { ...place, period: period.label, measure, area });
    }
    line.seen.add(key);
    const numerator = roles.numerator === null ? null : cellValue(row[roles.numerator] ?? null, mark, dialect);
    const denominator = roles.denominator === null ? null : cellValue(row[roles.denominator] ?? null, mark, dialect);
    for (const [which, { at: column, unit }] of roles.values.entries()) {
      const cell = cellValue(row[column] ?? null, mark, dialect);
      const series = line.series[which];
      if (cell === null || series === undefined) {
        const found = textOf(row[column]).slice(0, 60);
        return problem("problem.figures-value", { ...place, column: header[column] ?? "", written: found });
      }
      figures.push({
        series,
        period,
        value: cell.value,
        numerator: numerator?.value ?? null,
        denominator: denominator?.value ?? null,
        unit,
        withheld: cell.withheld,
        flag: null,
        source: context.source,
        fetchedAt: context.fetchedAt,
        quote: null,
      });
    }
  }
  return { figures, notices };
}

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? "" : typeof cell === "number" ? String(cell) : cell.trim();

/** How many rows are looked at to guess what stands in a column. */
export const rowsLookedAt = 5_000;

function decimalOf({ rows }: RowTable, roles: Roles, notices: Notice[]): DecimalMark {
  const columns = [...roles.values.map(({ at }) => at), roles.numerator, roles.denominator].filter((at) => at !== null);
  const cells = rows.slice(0, rowsLookedAt).flatMap((row) => columns.map((at) => row[at] ?? null));
  const guess = guessDecimal(cells);
  const written = cells.find((cell) => typeof cell === "string" && /\d[.,]\d/.test(cell));
  if (written !== undefined) {
    const how = guess === null ? "Nothing shows which sign parts the decimals; Danish use was assumed" : "Decimals";
    const sign = guess ?? ",";
    tell(notices, guess === null ? "decimal-assumed" : "decimal-guessed", `${how}: "${sign}" in "${written}".`);
  }
  return guess ?? ",";
}

const tell = (notices: Notice[], code: string, message: string): void => {
  notices.push(tableNotice(code, code.endsWith("assumed") ? "warning" : "info", message));
};

/** The series of one area and group, one for each column of values, and the periods that they have had. */
interface SeriesLine {
  readonly series: readonly SeriesKey[];
  readonly seen: Set<string>;
}

/** Makes each series key once, so that a million figures share a few thousand. */
function seriesLines(
  { table }: TableContext,
  rows: RowTable["rows"],
  { area, groups, values, measure }: Roles,
): (row: readonly Cell[]) => SeriesLine {
  const totals = groups.map((column) => totalOf(rows, column));
  const kept = new Map<string, SeriesLine>();
  return (row) => {
    const place = typeof area === "number" ? textOf(row[area]) : area.name;
    const own = measure === null ? null : textOf(row[measure]);
    let group = "";
    for (const [at, column] of groups.entries()) {
      const text = textOf(row[column]);
      if (text !== "" && text !== totals[at]) group += group === "" ? text : ` · ${text}`;
    }
    const id = `${own}\n${place}\n${group}`;
    let line = kept.get(id);
    if (line === undefined) {
      const named = { table, area: place, group: group === "" ? null : group };
      line = { series: values.map((value) => ({ ...named, measure: own ?? value.measure })), seen: new Set() };
      kept.set(id, line);
    }
    return line;
  };
}

/** What a column calls everybody (*I alt*, *Ydelsesgrupper i alt*), where it has one word for them. */
function totalOf(rows: RowTable["rows"], column: number): string | null {
  const found = new Set<string>();
  for (const row of rows) {
    const text = textOf(row[column]);
    if (/^(?:alle|total|(?:.* )?i alt)$/i.test(text)) found.add(text);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** The unit that a measure's name says: *Andel … (pct.)*, *Antal personer*, *varighed (uger)*. */
export function unitOfMeasure(measure: string): string | null {
  const [, point] = /(?:pct\.?|procent)[ -]?(point)/i.exec(measure) ?? [];
  if (point !== undefined) return "pct.point";
  if (/\bpct\b|%|\bprocent\b/i.test(measure)) return "pct.";
  const [, bracketed] = /\((uger|dage|måneder|kr\.?|timer|år)\)\s*$/i.exec(measure) ?? [];
  if (bracketed !== undefined) return bracketed.toLocaleLowerCase("da");
  if (/fuldtidsperson/i.test(measure)) return "fuldtidspersoner";
  if (/^antal\b|\bantal\b/i.test(measure)) return "antal";
  return null;
}
