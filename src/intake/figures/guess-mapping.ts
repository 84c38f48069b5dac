import type { FigureMapping } from "../../records/figure-mapping.ts";
import { type Cell, guessDecimal, holdsWords } from "./cell-value.ts";
import { type FileTables, tableOf } from "./mapped-file.ts";
import { readPeriod } from "./read-period.ts";
import { rowsLookedAt, textOf, unitOfMeasure } from "./read-rows.ts";

/** A guess at how a file is read, to be looked at by a person before anything is: with the first cells of each column. */
export interface GuessedMapping {
  readonly mapping: FigureMapping;
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  /** What nothing in the file shows, and is to be chosen. */
  readonly unsure: readonly ("period" | "area" | "decimal" | "values")[];
}

const isPlace = /^(?:area|omr(?:å|aa)de|kommune|region|jobcenter|sted|by)\b/i;

/** Where a person says that a file's headings stand: a sheet by its name, and its row, from 1. */
export interface SaidHeader {
  readonly sheet: string | null;
  readonly headerRow: number;
}

/**
 * Guesses a mapping for the first sheet that has a header row: the first row whose cells are all filled, different and
 * words, and as many as in the row below; or for the row that a person says. Null where there is none. Pure.
 */
export function guessMapping(file: FileTables, name: string, said: SaidHeader | null = null): GuessedMapping | null {
  for (const sheet of file.sheets) {
    if (said !== null && said.sheet !== null && said.sheet !== sheet.name) continue;
    const at =
      said === null
        ? sheet.rows.slice(0, 50).findIndex((row, index) => isHeader(row, sheet.rows[index + 1]))
        : said.headerRow <= sheet.rows.length
          ? said.headerRow - 1
          : -1;
    if (at < 0) continue;
    const { header, rows } = tableOf(sheet.rows, at + 1);
    const column = (place: number): Cell[] => rows.slice(0, rowsLookedAt).map((row) => row[place] ?? null);
    const places = header.map((_, place) => place);
    const period = places.find((place) => isPeriods(column(place)));
    const area = places.find((place) => place !== period && isPlace.test(header[place] ?? ""));
    const rest = places.filter((place) => place !== period && place !== area);
    const groups = rest.filter((place) => holdsWords(column(place)));
    const values = rest.filter((place) => !groups.includes(place));
    const decimal = guessDecimal(values.flatMap(column));
    const called = (place: number) => header[place] ?? "";
    return {
      mapping: {
        name,
        sheet: file.kind === "excel" ? sheet.name : null,
        headerRow: at + 1,
        delimiter: file.delimiter,
        decimal,
        period: period === undefined ? "" : called(period),
        area: area === undefined ? null : called(area),
        areaName: area === undefined ? "" : null,
        measureColumn: null,
        groups: groups.map(called),
        values: values.map((place) => ({ column: called(place), measure: null, unit: unitOfMeasure(called(place)) })),
        numerator: null,
        denominator: null,
      },
      columns: header.map((each, place) => ({ name: each, samples: column(place).slice(0, 3).map(textOf) })),
      unsure: [
        ...(period === undefined ? (["period"] as const) : []),
        ...(area === undefined ? (["area"] as const) : []),
        ...(decimal === null && hasText(values.flatMap(column)) ? (["decimal"] as const) : []),
        ...(values.length === 0 ? (["values"] as const) : []),
      ],
    };
  }
  return null;
}

const hasText = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => typeof cell === "string" && /\d[.,]\d/.test(cell));

function isHeader(row: readonly Cell[], next: readonly Cell[] | undefined): boolean {
  const cells = row.map(textOf);
  while (cells.at(-1) === "") cells.pop();
  const words = cells.every((cell) => cell !== "" && !/^[\d.,\s%-]+$/.test(cell));
  return cells.length >= 2 && words && new Set(cells).size === cells.length && next !== undefined && filled(next) >= 2;
}

const filled = (row: readonly Cell[]): number => row.filter((cell) => textOf(cell) !== "").length;

/** A column of periods: everything in it that says anything is one, and not plain numbers alone that may be amounts. */
function isPeriods(cells: readonly Cell[]): boolean {
  const said = cells.map(textOf).filter((text) => text !== "");
  return said.length > 0 && said.every((text) => readPeriod(text) !== null);
}
