import type { Span } from "../../../records/span.ts";
import type { LayoutMark } from "../../source-text.ts";

type TableMark = Extract<LayoutMark, { kind: "table" }>;

/** A cell's words, without the white space beside them. */
function cellSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && (text[start] === " " || text[start] === "\t")) start++;
  while (end > start && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return [start, end];
}

/** The cells of one line of a table; an escaped bar does not divide. */
function cells(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  let start = from + 1;
  for (let at = start; at < to; at++) {
    if (text[at] === "|" && text[at - 1] !== "\\") {
      found.push(cellSpan(text, start, at));
      start = at + 1;
    }
  }
  const last = cellSpan(text, start, to);
  if (last[0] < last[1]) found.push(last);
  return found;
}

const rule = /^[-:\s|]+$/;

/**
 * The lines from `from` on that begin with a bar, the rule below the head left out. `next`: the beginning of the line
 * behind them. `table` is null where it is one line only, or has one column.
 */
export function pipeTable(text: string, from: number): { table: TableMark | null; next: number } {
  const rows: Span[][] = [];
  let end = from;
  let at = from;
  while (at < text.length && text[at] === "|") {
    const newline = text.indexOf("\n", at);
    let to = newline < 0 ? text.length : newline;
    const next = newline < 0 ? text.length : newline + 1;
    if (text[to - 1] === "\r") to--;
    if (!rule.test(text.slice(at, to))) rows.push(cells(text, at, to));
    end = to;
    at = next;
  }
  const columns = Math.max(0, ...rows.slice(0, 3).map((row) => row.length));
  return { table: rows.length >= 2 && columns >= 2 ? { kind: "table", span: [from, end], rows } : null, next: at };
}
