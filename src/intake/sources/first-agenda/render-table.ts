import type { Span } from "../../../records/span.ts";
import type { HtmlElement, HtmlNode } from "./parse-html.ts";
import type { TextBuilder } from "./text-builder.ts";

/** A table that holds these is there for the layout of the page, not for figures. */
const layoutSigns = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"]);

/** The rows of a table of figures or words; null for one column and for tables that only lay out the page. */
export function tableRows(table: HtmlElement): HtmlElement[][] | null {
  const rows: HtmlElement[][] = [];
  const visit = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      if (node.tagName === "tr") rows.push(node.childNodes.filter(isCell));
      else if (["thead", "tbody", "tfoot"].includes(node.tagName)) visit(node.childNodes);
    }
  };
  visit(table.childNodes);
  const filled = rows.filter((row) => row.length > 0);
  const widest = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return widest >= 2 && !filled.some((row) => row.some(holdsLayout)) ? filled : null;
}

const isCell = (node: HtmlNode): node is HtmlElement =>
  "tagName" in node && (node.tagName === "td" || node.tagName === "th");

function holdsLayout(element: HtmlElement): boolean {
  return element.childNodes.some(
    (child) => "tagName" in child && (layoutSigns.has(child.tagName) || holdsLayout(child)),
  );
}

/** One row a line, cells parted by tabs, a cell's paragraphs run together. */
export function renderTable(rows: readonly HtmlElement[][], builder: TextBuilder): void {
  builder.breakLines(2);
  const spans: Span[][] = [];
  const from = builder.start();
  for (const [at, row] of rows.entries()) {
    if (at > 0) builder.breakLines(1);
    const cells: Span[] = [];
    row.forEach((cell, column) => {
      if (column > 0) builder.sign("\t");
      const start = builder.start();
      cellWords(cell.childNodes, builder);
      cells.push([start, Math.max(start, builder.end())]);
    });
    spans.push(cells);
  }
  builder.mark({ kind: "table", span: [from, builder.end()], rows: spans });
  builder.breakLines(2);
}

function cellWords(nodes: readonly HtmlNode[], builder: TextBuilder): void {
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node) builder.words(node.value);
    else if ("tagName" in node) {
      const breaks = node.tagName === "p" || node.tagName === "div" || node.tagName === "br";
      if (breaks) builder.words(" ");
      cellWords(node.childNodes, builder);
      if (breaks) builder.words(" ");
    }
  }
}
