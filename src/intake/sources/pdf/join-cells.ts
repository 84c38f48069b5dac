import { isNextRow } from "./find-tables.ts";
import type { Line, Segment } from "./page-lines.ts";
import type { FlowLine } from "./reading-order.ts";

const tolerance = 4;
/** A cell that goes on in the next line fills at least so much of its column. */
const fullShare = 0.6;

/**
 * Joins the lines of a table's row whose cells are printed in several lines, cell by cell. A line continues a row when
 * it follows closely, each of its words stands in a column of the row whose cell was full, and it has fewer cells.
 * Only beside another row of the same table: elsewhere the same picture may be two lists.
 */
export function joinCells(lines: readonly FlowLine[], leading: number): FlowLine[] {
  const right = lines.reduce((most, line) => Math.max(most, line.segments.at(-1)?.end ?? 0), 0);
  const joined: FlowLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as FlowLine;
    let row = first;
    let next = at + 1;
    let ends = first.segments.map((segment) => segment.end);
    while (first.segments.length > 1 && next < lines.length) {
      const grown = grow(row, ends, lines[next] as FlowLine, right, leading);
      if (!grown) break;
      row = grown.row;
      ends = grown.ends;
      next++;
    }
    const neighbour = joined.at(-1);
    const following = lines[next];
    const inTable =
      (neighbour && isNextRow(neighbour, first)) || (following && isNextRow(first, following, row.bottom));
    if (next > at + 1 && inTable) {
      joined.push(row);
      at = next - 1;
    } else {
      joined.push(first);
    }
  }
  return joined;
}

function grow(
  row: FlowLine,
  ends: readonly number[],
  next: FlowLine,
  right: number,
  leading: number,
): { row: FlowLine; ends: number[] } | null {
  const close = next.y - row.bottom <= (leading + 0.2) * row.size && next.y > row.bottom;
  if (!close || next.flow !== row.flow || next.segments.length >= row.segments.length) return null;
  if (isContentsLine(row) || /^(?:\d{1,4}|[a-z])[.)] /i.test(next.segments[0]?.text.slice(0, 8) ?? "")) return null;
  const segments = [...row.segments];
  const newEnds = [...ends];
  for (const words of next.segments) {
    const column = columnOf(row, words);
    const cell = segments[column];
    if (!cell) return null;
    const edge = row.segments[column + 1]?.x ?? right;
    const full = (ends[column] ?? 0) - cell.x >= fullShare * (edge - cell.x);
    if (!full || words.end > edge + tolerance) return null;
    segments[column] = { x: cell.x, end: Math.max(cell.end, words.end), text: `${cell.text} ${words.text}` };
    newEnds[column] = words.end;
  }
  return { row: { ...row, segments, bottom: next.y }, ends: newEnds };
}

/** A title and a page number: the next line is the next title. */
function isContentsLine(row: Line): boolean {
  return row.segments.length === 2 && /^[\s.]{0,200}\d{1,4}$/.test(row.segments[1]?.text ?? "");
}

function columnOf(row: Line, words: Segment): number {
  return row.segments.findIndex((cell) => Math.abs(cell.x - words.x) <= tolerance);
}
