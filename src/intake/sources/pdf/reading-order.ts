import type { Line, Segment } from "./page-lines.ts";

/** A line in the order of reading. `flow`: lines of one column count their distances among themselves. */
export interface FlowLine extends Line {
  readonly flow: number;
  /** The baseline of its last line, where cells of several lines were joined. */
  readonly bottom: number;
}

const binWidth = 2;
const fewestLines = 4;

/**
 * The lines of a page in the order of reading. Where a band of the page is printed in two or three columns, the columns
 * follow each other; a line across them ends the band. Rows of a table and contents lists are no columns: on one side
 * of the gap their words are few and short.
 */
export function readingOrder(lines: readonly Line[]): FlowLine[] {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.map((line) => inFlow(line, 0));
  const ordered: FlowLine[] = [];
  let band: Line[] = [];
  let flow = 0;
  const closeBand = (): void => {
    const [left, right] = split(band, gutter);
    if (isColumn(left) && isColumn(right)) {
      for (const side of [left, right]) {
        const column = ++flow;
        for (const line of readingOrder(side)) ordered.push(inFlow(line, column));
      }
      flow++;
    } else {
      for (const line of band) ordered.push(inFlow(line, flow));
    }
    band = [];
  };
  for (const line of lines) {
    if (line.segments.some((segment) => segment.x < gutter && segment.end > gutter)) {
      closeBand();
      ordered.push(inFlow(line, flow));
    } else {
      band.push(line);
    }
  }
  closeBand();
  return ordered;
}

/** A line as part of a flow. */
export const inFlow = (line: Line, flow: number): FlowLine => ({ ...line, flow, bottom: line.y });

/** The middle of the widest stretch that few lines cross, with much text on both sides; null where there is none. */
function findGutter(lines: readonly Line[]): number | null {
  const segments = lines.flatMap((line) => line.segments);
  if (segments.length < fewestLines * 2) return null;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const segment of segments) {
    left = Math.min(left, segment.x);
    right = Math.max(right, segment.end);
  }
  const bins = Math.ceil((right - left) / binWidth);
  if (!(bins > 20 && bins < 5000)) return null;
  const crossed = new Uint32Array(bins + 2);
  for (const segment of segments) {
    const from = Math.floor((segment.x - left) / binWidth);
    const to = Math.min(bins, Math.ceil((segment.end - left) / binWidth));
    for (let bin = from; bin < to; bin++) crossed[bin] = (crossed[bin] ?? 0) + 1;
  }
  return middleOfWidest(crossed, Math.floor(bins * 0.2), Math.ceil(bins * 0.8), segments.length * 0.2, left);
}

function middleOfWidest(crossed: Uint32Array, from: number, to: number, most: number, left: number): number | null {
  let best: { from: number; to: number; most: number } | null = null;
  let start = from;
  for (let bin = from; bin <= to; bin++) {
    if (bin < to && (crossed[bin] ?? 0) <= most) continue;
    if (bin - start >= 3 && (!best || bin - start > best.to - best.from)) best = { from: start, to: bin, most };
    start = bin + 1;
  }
  return best ? left + ((best.from + best.to) / 2) * binWidth : null;
}

function split(band: readonly Line[], gutter: number): [Line[], Line[]] {
  const side = (keep: (segment: Segment) => boolean): Line[] =>
    band.flatMap((line) => {
      const segments = line.segments.filter(keep);
      return segments.length > 0 ? [{ ...line, segments }] : [];
    });
  return [side((segment) => segment.end <= gutter), side((segment) => segment.x >= gutter)];
}

/** Running text: several lines, most of them of one segment and nearly as wide as the widest, with several words. */
function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < fewestLines) return false;
  const widths = lines.map((line) => (line.segments.at(-1)?.end ?? 0) - (line.segments[0]?.x ?? 0));
  const widest = Math.max(...widths);
  const full = widths.filter((width) => width > widest * 0.7).length;
  const wordy = lines.filter((line) => line.segments.some((segment) => segment.text.split(" ").length >= 4)).length;
  return full >= lines.length * 0.4 && wordy >= lines.length * 0.5;
}
