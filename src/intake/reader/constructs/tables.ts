import type { Span } from "../../../records/span.ts";
import type { SourceText } from "../../source-text.ts";
import type { Line } from "../lines.ts";
import { repair } from "../repair.ts";

export interface FoundTable {
  readonly rows: string[][];
  readonly span: Span;
}

const limit = 200;

/** Tables: as the source marks them, or lines with tabs between their cells, two or more under each other. */
export function readTables(lines: readonly Line[], source: SourceText): FoundTable[] {
  const found: FoundTable[] = [];
  for (const mark of source.marks) {
    if (mark.kind !== "table" || found.length >= limit) continue;
    found.push({
      rows: mark.rows.map((row) => row.map(([from, to]) => repair(source.text.slice(from, to)).text.trim())),
      span: mark.span,
    });
  }
  let open: Line[] = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (
      first &&
      last &&
      open.length >= 2 &&
      found.length < limit &&
      !found.some((one) => one.span[0] <= first.start && one.span[1] >= last.end)
    ) {
      found.push({ rows: open.map((line) => cells(line.text)), span: [first.start, last.end] });
    }
    open = [];
  };
  for (const line of lines) {
    const tabs =
      line.text.length < 4000 &&
      (line.text.includes("\t") || (line.text.startsWith("|") && line.text.includes("|", 1)));
    if (!tabs || (line.gap && open.length > 0)) close();
    if (tabs) open.push(line);
  }
  close();
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function cells(text: string): string[] {
  if (text.includes("\t")) return text.split("\t").map((cell) => cell.trim());
  return text
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}
