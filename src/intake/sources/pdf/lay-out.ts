import type { LayoutMark } from "../../source-text.ts";
import { joinCells } from "./join-cells.ts";
import { type Line, pageLines, turnedLines } from "./page-lines.ts";
import type { PageRuns } from "./page-runs.ts";
import { type FlowLine, inFlow, readingOrder } from "./reading-order.ts";
import { type Noise, runningLines } from "./running-lines.ts";
import { headingLevel, type TextStyle, textStyle } from "./text-style.ts";
import { type PageToWrite, writeText } from "./write-text.ts";

/**
 * From printed runs to text with marks: lines, running headers and footers, order of reading, headings and tables.
 * `findBold` is asked once for the fonts by which lines could be headings, and answers those that are bold.
 */
export async function layOut(
  pages: readonly PageRuns[],
  findBold: (fonts: ReadonlySet<string>) => Promise<ReadonlySet<string>>,
): Promise<{ text: string; marks: LayoutMark[] }> {
  const lines = pages.map(pageLines);
  const running = runningLines(lines);
  const body = lines.map((page) => page.filter((line) => !running.has(line)));
  const style = textStyle(body);
  const bold = await findBold(fontsThatStandOut(body, style));
  const ready = lines.map((page, at) => arrange(page, pages[at], running, style.leading));
  return writeText(ready, style, bold);
}

/** Headers first, the body in its order of reading, turned text, footers. */
function arrange(
  page: readonly Line[],
  runs: PageRuns | undefined,
  running: ReadonlyMap<Line, Noise>,
  leading: number,
): PageToWrite {
  const noise = new Map<FlowLine, Noise>();
  const edge = (line: Line, flow: number): FlowLine => {
    const placed = inFlow(line, flow);
    const why = running.get(line);
    if (why) noise.set(placed, why);
    return placed;
  };
  const first = page.findIndex((line) => !running.has(line));
  const top = first < 0 ? page : page.slice(0, first);
  const bottom = first < 0 ? [] : page.slice(first).filter((line) => running.has(line));
  const body = page.filter((line) => !running.has(line));
  const lines = [
    ...top.map((line) => edge(line, -1)),
    ...joinCells(readingOrder(body), leading),
    ...(runs ? turnedLines(runs) : []).map((line) => edge(line, -2)),
    ...bottom.map((line) => edge(line, -3)),
  ];
  return { lines, noise };
}

function fontsThatStandOut(pages: readonly (readonly Line[])[], style: TextStyle): Set<string> {
  const fonts = new Set<string>();
  for (const line of pages.flat()) {
    const { font } = line;
    if (font === null || font === style.bodyFont || fonts.has(font)) continue;
    if (headingLevel(line, style, new Set([font])) !== null) fonts.add(font);
  }
  return fonts;
}
