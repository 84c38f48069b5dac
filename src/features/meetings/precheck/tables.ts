import type { Span } from "../../../records/span.ts";

/** A cell of a table: its words, where they stand, and its figure; null for none, `decimals` as written. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
  readonly value: number | null;
  readonly decimals: number;
}

export interface TableInText {
  readonly rows: readonly (readonly Cell[])[];
}

const widest = 60;
const longest = 2000;

/** The tables of a text: lines whose cells are parted by tabs or pipes, two or more under each other. Linear. */
export function tablesIn(text: string): TableInText[] {
  const found: TableInText[] = [];
  let rows: (readonly Cell[])[] = [];
  const close = (): void => {
    if (rows.length >= 2) found.push({ rows });
    rows = [];
  };
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    const divided = line.includes("\t") || (line.trimStart().startsWith("|") && line.indexOf("|", 2) > 0);
    if (!divided || line.length > longest) close();
    else if (!/^[\s|:-]+$/.test(line)) rows.push(cellsOf(line, from));
    from = to + 1;
  }
  close();
  return found;
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
