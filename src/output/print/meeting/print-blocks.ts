import { hasHead, isFigure, textBlocks } from "../../text-blocks.ts";
import { type Run, runsOf } from "../../text-runs.ts";

interface Cell {
  readonly runs: readonly Run[];
  readonly figure: boolean;
}

/** A stretch of text as the typesetter is given it. `note` of a table: which of the columns it holds. */
export type PrintBlock =
  | { readonly kind: "paragraph"; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: "heading"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: "numbered"; readonly labels: readonly string[]; readonly items: readonly (readonly Run[])[] }
  | {
      readonly kind: "table";
      readonly columns: number;
      readonly head: boolean;
      readonly rows: readonly (readonly Cell[])[];
      readonly part: { readonly from: number; readonly to: number; readonly count: number } | null;
    };

/** More columns than this are unreadable on A4: the table goes on below, its first column repeated. */
const mostColumns = 7;

const label = /^\s*(\d{1,3}[.)]|[a-zæøå]\))\s+(?=\S)/i;

/**
 * A document's words as blocks: paragraphs, lists with the document's own numbers, tables. `columns`: the most that a table
 * may have; of a wider one each block has some, the first column repeated.
 */
export function printBlocks(text: string, columns: number = mostColumns): PrintBlock[] {
  return textBlocks(text).flatMap((block): PrintBlock[] => {
    switch (block.kind) {
      case "heading":
        return [{ kind: "heading", runs: runsOf(block.text) }];
      case "list":
        return [{ kind: "list", items: block.items.map(runsOf) }];
      case "table":
        return tables(block.rows, columns);
      default:
        return numbered(block.lines);
    }
  });
}

/** A paragraph's lines: those that begin with a number are a list, and a line below one without goes on with it. */
function numbered(lines: readonly string[]): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  const plain: string[] = [];
  const labels: string[] = [];
  const items: string[] = [];
  for (const line of lines) {
    const found = label.exec(line);
    if (found) {
      labels.push(found[1] ?? "");
      items.push(line.slice(found[0].length));
    } else if (items.length > 0) items.push(`${items.pop()} ${line.trim()}`);
    else plain.push(line);
  }
  if (plain.length > 0) blocks.push({ kind: "paragraph", lines: plain.map(runsOf) });
  if (items.length > 0) blocks.push({ kind: "numbered", labels, items: items.map(runsOf) });
  return blocks;
}

function tables(rows: readonly (readonly string[])[], most: number): PrintBlock[] {
  const count = Math.max(...rows.map((row) => row.length));
  const head = hasHead(rows);
  const cells = rows.map((row) =>
    Array.from({ length: count }, (_, at) => ({ runs: runsOf(row[at] ?? ""), figure: isFigure(row[at] ?? "") })),
  );
  if (count <= most) return [{ kind: "table", columns: count, head, rows: cells, part: null }];
  const blocks: PrintBlock[] = [];
  for (let from = 1; from < count; from += most - 1) {
    const to = Math.min(count, from + most - 1);
    const part = { from: from + 1, to, count };
    const narrow = cells.map((row) => [...row.slice(0, 1), ...row.slice(from, to)]);
    blocks.push({ kind: "table", columns: to - from + 1, head, rows: narrow, part });
  }
  return blocks;
}
