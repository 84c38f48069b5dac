import type { TextItem } from "pdfjs-dist/types/src/display/api.js";

/** Words printed in one go. Units are points; `y` grows downwards from the top of the page, at the baseline. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly font: string;
  readonly text: string;
}

/** One page as it was printed. `upright` in no order, `turned` (text up or down the margin) in the order of printing. */
export interface PageRuns {
  readonly width: number;
  readonly height: number;
  readonly upright: Run[];
  readonly turned: Run[];
}

/**
 * The runs of a page from pdfjs's items. White space is dropped (gaps show it), and so is what is printed twice on the
 * same spot, as some systems make bold letters. `view` is the page's box: left, bottom, right, top.
 */
export function pageRuns(items: readonly TextItem[], view: readonly number[]): PageRuns {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const page: PageRuns = { width: right - left, height: top - bottom, upright: [], turned: [] };
  let before: Run | null = null;
  for (const item of items) {
    const text = item.str;
    if (text === "" || text.trim() === "") continue;
    const [, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
    const turned = Math.abs(b) > Math.abs(d);
    const size = Math.abs(turned ? b : d) || item.height || 1;
    const run: Run = { x: x - left, y: top - y, end: x - left + item.width, size, font: item.fontName, text };
    if (before && isSamePrint(before, run)) continue;
    (turned ? page.turned : page.upright).push(run);
    before = run;
  }
  return page;
}

function isSamePrint(a: Run, b: Run): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;
}
