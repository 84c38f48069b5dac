import type { Span } from "../../../records/span.ts";
import type { LayoutMark } from "../../source-text.ts";
import { findTables } from "./find-tables.ts";
import { isHanging } from "./page-lines.ts";
import type { FlowLine } from "./reading-order.ts";
import type { Noise } from "./running-lines.ts";
import { headingLevel, type TextStyle } from "./text-style.ts";

/** One page, ready to be written. `noise` lines are written where they stand and marked. */
export interface PageToWrite {
  readonly lines: readonly FlowLine[];
  readonly noise: ReadonlyMap<FlowLine, Noise>;
}

/** A distance that exceeds the usual one by so many sizes begins a new paragraph. */
const paragraphGap = 0.35;

/** Writes pages as text: a line is a line, a wider distance a blank line, a gap between cells a tab. */
export function writeText(
  pages: readonly PageToWrite[],
  style: TextStyle,
  bold: ReadonlySet<string>,
): { text: string; marks: LayoutMark[] } {
  const pieces: string[] = [];
  const marks: LayoutMark[] = [];
  let length = 0;
  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };

  pages.forEach((page, at) => {
    if (length > 0) push("\n");
    if (at > 0) marks.push({ kind: "page-break", span: [length, length], page: at + 1 });
    const spans: Span[] = [];
    const cells: Span[][] = [];
    page.lines.forEach((line, index) => {
      const before = page.lines[index - 1];
      if (before) push(isParagraph(before, line, style) ? "\n\n" : "\n");
      const start = length;
      cells.push(
        line.segments.map((segment, column) => {
          if (column > 0) push("\t");
          const from = length;
          push(segment.text);
          return [from, length];
        }),
      );
      spans.push([start, length]);
    });
    markPage(page, pages.length, spans, cells, style, bold, marks);
  });
  marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return { text: pieces.join(""), marks };
}

function isParagraph(before: FlowLine, line: FlowLine, style: TextStyle): boolean {
  if (before.flow !== line.flow || line.y < before.y) return true;
  return line.y - before.bottom > (style.leading + paragraphGap) * Math.max(line.size, before.size);
}

function markPage(
  page: PageToWrite,
  pages: number,
  spans: readonly Span[],
  cells: readonly (readonly Span[])[],
  style: TextStyle,
  bold: ReadonlySet<string>,
  marks: LayoutMark[],
): void {
  const plain = page.lines.map((line) => (page.noise.has(line) ? { ...line, segments: [] } : line));
  const inTable = new Set<number>();
  for (const { from, to } of findTables(plain, pages)) {
    const span: Span = [spans[from]?.[0] ?? 0, spans[to - 1]?.[1] ?? 0];
    marks.push({ kind: "table", span, rows: cells.slice(from, to) });
    for (let row = from; row < to; row++) inTable.add(row);
  }
  let open: { mark: Extract<LayoutMark, { kind: "heading" }>; line: FlowLine } | null = null;
  page.lines.forEach((line, index) => {
    const span = spans[index] ?? [0, 0];
    const why = page.noise.get(line);
    if (why) marks.push({ kind: "noise", span, why });
    const level = why || inTable.has(index) || line.segments.length !== 1 ? null : headingLevel(line, style, bold);
    if (level === null) {
      if (!why) open = null;
      markBullet(line, span, why, inTable.has(index), marks);
      return;
    }
    if (open?.mark.level === level && continues(open.line, line, style)) {
      marks[marks.indexOf(open.mark)] = open.mark = { ...open.mark, span: [open.mark.span[0], span[1]] };
    } else {
      const mark = { kind: "heading", span, level } as const;
      marks.push(mark);
      open = { mark, line };
    }
    if (open) open.line = line;
  });
}

/** A heading goes on in the next line where the first is long and the second follows closely, without a number. */
function continues(line: FlowLine, next: FlowLine, style: TextStyle): boolean {
  const words = line.segments[0]?.text ?? "";
  const following = next.segments[0]?.text ?? "";
  return !isParagraph(line, next, style) && words.length > 45 && /^[\p{Ll}\p{Lu}"”(]/u.test(following);
}

function markBullet(line: FlowLine, span: Span, noise: Noise | undefined, table: boolean, marks: LayoutMark[]): void {
  const words = line.segments.length === 1 && !noise && !table ? (line.segments[0]?.text ?? "") : "";
  const space = words.indexOf(" ");
  if (space !== 1 || !isHanging(words[0] ?? "") || /[\p{L}\d]/u.test(words[0] ?? "")) return;
  marks.push({ kind: "list-item", span: [span[0] + 2, span[1]], ordinal: null });
}
