import { BeyondMeasure } from "../../sources/docx/limits.ts";
import type { OfficePackage } from "../../sources/docx/package.ts";
import type { Cell } from "../cell-value.ts";

export interface SheetReading {
  text(at: number): string;
  number(value: number, style: number): Cell;
  /** Cells, empty ones between them included. */
  readonly most: number;
}

/** The last row and column that Excel has. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/**
 * The cells of a sheet, by row and column. Null where its XML is broken: then nothing of it is believed. Throws
 * `BeyondMeasure` beyond `most` cells.
 */
export async function readSheet(
  office: OfficePackage,
  part: string,
  reading: SheetReading,
): Promise<{ readonly rows: Cell[][]; readonly cells: number } | null> {
  const rows: Cell[][] = [];
  let cells = 0;
  let rowAt = -1;
  let columnAt = -1;
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  let misplaced = false;
  const take = (cell: Cell): void => {
    if (cell === null) return;
    while (rows.length <= rowAt) rows.push([]);
    const row = rows[rowAt];
    if (row === undefined) return;
    cells += Math.max(0, columnAt + 1 - row.length);
    if (cells > reading.most) throw new BeyondMeasure("swells");
    while (row.length < columnAt) row.push(null);
    row[columnAt] = cell;
  };
  const { whole } = await office.tell(part, {
    open(name, attributes) {
      if (name === "x:row") {
        rowAt = Number(attributes("r") ?? rowAt + 2) - 1;
        columnAt = -1;
        misplaced ||= !(rowAt >= 0 && rowAt < lastRow);
      } else if (name === "x:c") {
        columnAt = columnOf(attributes("r")) ?? columnAt + 1;
        misplaced ||= columnAt >= lastColumn;
        type = attributes("t") ?? "n";
        style = Number(attributes("s") ?? 0);
        value = "";
      } else if (name === "x:v" || name === "x:t") inValue = true;
      if (misplaced) throw new BeyondMeasure("swells");
    },
    close(name) {
      if (name === "x:v" || name === "x:t") inValue = false;
      else if (name === "x:c") take(cellOf(type, value, style, reading));
    },
    text(words) {
      if (inValue) value += words;
    },
  });
  return whole ? { rows, cells } : null;
}

function cellOf(type: string, value: string, style: number, reading: SheetReading): Cell {
  if (value === "") return null;
  switch (type) {
    case "s":
      return reading.text(Number(value));
    case "n":
      return Number.isFinite(Number(value)) ? reading.number(Number(value), style) : value;
    case "d":
      return value.slice(0, 10);
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    default:
      // Words of a formula, words in the cell itself, and errors (#N/A), which are no figures.
      return value;
  }
}

/** `BC12` is the 55th column: 54. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
