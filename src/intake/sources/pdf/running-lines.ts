import type { Line } from "./page-lines.ts";

export type Noise = "page-header" | "page-footer" | "page-number";

/** So many lines at the top and the bottom of a page can be repeated ones. */
const depth = 8;

const pageNumber =
  /^(?:(?:side|page|s\.)\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:af|of|\/|ud af)\s*\d{1,4})?$|^(?:side|page)\s*(?:af|of)?\s*\d{1,4}$/i;

/** Digits differ from page to page in a running line; everything else is the same, on the same height. */
function key(line: Line): string {
  const words = line.segments.map((segment) => segment.text).join(" ");
  return `${Math.round(line.y / 3)} ${words.slice(0, 300).replace(/\d+/g, "#")}`;
}

/**
 * Which lines are running headers, footers or page numbers. A line counts as running when it stands on the same height
 * with the same words on at least three pages, or on both of two, and nothing but such lines stands outside of it.
 * `pages` holds the lines of each page from top to bottom. The same line is noise in the answer or absent from it.
 */
export function runningLines(pages: readonly (readonly Line[])[]): Map<Line, Noise> {
  const noise = new Map<Line, Noise>();
  const count = new Map<string, number>();
  const edges = pages.map((lines) => ({
    top: lines.slice(0, depth),
    bottom: lines.slice(-depth).reverse(),
  }));
  for (const { top, bottom } of edges) {
    const keys = new Set([...top, ...bottom].map(key));
    for (const one of keys) count.set(one, (count.get(one) ?? 0) + 1);
  }
  const needed = pages.length >= 3 ? Math.max(3, Math.ceil(pages.length * 0.25)) : 2;
  const runs = (line: Line): boolean => (count.get(key(line)) ?? 0) >= needed;
  for (const { top, bottom } of edges) {
    markEdge(top, "page-header", runs, pages.length, noise);
    markEdge(bottom, "page-footer", runs, pages.length, noise);
  }
  return noise;
}

function markEdge(
  edge: readonly Line[],
  kind: Noise,
  runs: (line: Line) => boolean,
  pages: number,
  noise: Map<Line, Noise>,
): void {
  for (const line of edge) {
    const words = line.segments.map((segment) => segment.text).join(" ");
    const numbered = pageNumber.test(words.slice(0, 60)) && words.length <= 40;
    if (!runs(line) && !(numbered && pages > 1)) return;
    noise.set(line, numbered ? "page-number" : kind);
  }
}
