import type { Span } from "../../../records/span.ts";

/** A cell of a table: its words, where they stand, and its figure; null for none, `decimals` as written. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
  readonly value: number | null;
  readonly decimals: number;
}

/** `goesOn`: it begins without headings close behind another table, as where a page ends inside it. */
export interface TableInText {
  readonly rows: readonly (readonly Cell[])[];
  readonly goesOn: boolean;
}

const widest = 60;
const longest = 2000;
/** So many lines of page feet and heads may stand between two pieces of a table. */
const mostBetween = 12;

/** The tables of a text: lines whose cells are parted by tabs or pipes, two or more under each other. Linear. */
export function tablesIn(text: string): TableInText[] {
  const found: TableInText[] = [];
  let rows: (readonly Cell[])[] = [];
  let between = Number.POSITIVE_INFINITY;
  let near = false;
  const close = (): void => {
    if (rows.length > 0) {
      const goesOn = near && !isHeading(rows[0] ?? []);
      // One row alone is none, unless it is the piece of a table that a page's end cut off.
      if (rows.length >= 2 || goesOn) found.push({ rows, goesOn });
      between = 0;
    }
    rows = [];
  };
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    const divided = line.includes("\t") || (line.trimStart().startsWith("|") && line.indexOf("|", 2) > 0);
    if (!divided || line.length > longest) {
      close();
      between += 1;
    } else if (!/^[\s|:-]+$/.test(line)) {
      if (rows.length === 0) near = between <= mostBetween;
      rows.push(cellsOf(line, from));
    }
    from = to + 1;
  }
  close();
  return found;
}

/** Its cells behind the first are words. */
export function isHeading(row: readonly Cell[]): boolean {
  return row.slice(1).some(({ text }) => /\p{L}{2}/u.test(text) && !/^[\d.,\s–−-]+(?:kr|t\.?kr|mio)/i.test(text));
}

function cellsOf(line: string, start: number): Cell[] {
  const sign = line.includes("\t") ? "\t" : "|";
  const cells: Cell[] = [];
  let from = 0;
  for (const piece of line.split(sign).slice(0, widest)) {
    cells.push(cellOf(piece, start + from));
    from += piece.length + 1;
  }
  // The pipes at both ends make no cells.
  return sign === "|" ? cells.slice(1, line.trimEnd().endsWith("|") ? -1 : undefined) : cells;
}

const figure =
  /^(\(?[-–−]?)[ \u00a0]?(?:kr\.?[ \u00a0])?(\d{1,3}(?:[.\u00a0 ]\d{3})+|\d{1,12})(?:,(\d{1,4}))?\)?[ \u00a0]?(?:kr\.?|t\.?kr\.?|mio\.?(?:[ \u00a0]?kr\.?)?|,-)?$/i;

function cellOf(piece: string, from: number): Cell {
  const text = piece.replaceAll("*", "").trim();
  const at = from + (piece.length - piece.trimStart().length);
  const span: Span = [at, at + piece.trim().length];
  const [, sign = "", whole, part = ""] = figure.exec(text) ?? [];
  if (whole === undefined) return { text, span, value: null, decimals: 0 };
  const value = Number(`${whole.replace(/[^\d]/g, "")}.${part || "0"}`);
  return { text, span, value: sign === "" ? value : -value, decimals: part.length };
}
