import type { LayoutMark } from "../../source-text.ts";
import type { HtmlElement, HtmlNode } from "./parse-html.ts";
import { renderTable, tableRows } from "./render-table.ts";
import type { TextBuilder } from "./text-builder.ts";

const paragraphs = new Set(["p", "ul", "ol", "table", "blockquote", "pre", "dl", "figure"]);
const lines = new Set(["div", "section", "article", "li", "tr", "dt", "dd", "hr", "address", "header", "footer"]);
const silent = new Set(["script", "style", "template", "iframe", "object", "noscript", "title", "head"]);

/** What was met on the way; the caller makes notices of it. */
export interface RenderedHtml {
  pictures: number;
}

/** Writes HTML as readable text: blocks as paragraphs, list items with their sign, tables with tabs, headings marked. */
export function renderHtml(nodes: readonly HtmlNode[], builder: TextBuilder, met: RenderedHtml): void {
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node) builder.words(node.value);
    else if ("tagName" in node) renderElement(node, builder, met);
  }
}

function renderElement(element: HtmlElement, builder: TextBuilder, met: RenderedHtml): void {
  const tag = element.tagName;
  if (silent.has(tag)) return;
  const rows = tag === "table" ? tableRows(element) : null;
  if (tag === "br") builder.oneMoreBreak();
  else if (tag === "img") met.pictures++;
  else if (/^h[1-6]$/.test(tag)) renderHeading(element, builder, met);
  else if (tag === "ul" || tag === "ol") renderList(element, builder, met);
  else if (rows) renderTable(rows, builder);
  else if (paragraphs.has(tag)) renderBlock(element, 2, builder, met);
  else if (lines.has(tag)) renderBlock(element, 1, builder, met);
  else renderHtml(element.childNodes, builder, met);
}

function renderBlock(element: HtmlElement, breaks: 1 | 2, builder: TextBuilder, met: RenderedHtml): void {
  builder.breakLines(breaks);
  renderHtml(element.childNodes, builder, met);
  builder.breakLines(breaks);
}

const longestHeading = 120;

/**
 * A heading is marked where it can be one: municipalities' editors also give whole sentences a heading's look.
 * What ends in a full stop or is longer than a heading is text.
 */
function renderHeading(element: HtmlElement, builder: TextBuilder, met: RenderedHtml): void {
  if (textOf(element).trim() === "") return;
  builder.breakLines(2);
  const from = builder.start();
  renderHtml(element.childNodes, builder, met);
  const to = builder.end();
  builder.breakLines(2);
  if (to <= from || to - from > longestHeading || endsAsSentence(element)) return;
  const level = Number(element.tagName[1]);
  builder.mark({ kind: "field", name: "section-heading", span: [from, to] });
  builder.mark({ kind: "heading", span: [from, to], level });
}

function endsAsSentence(element: HtmlElement): boolean {
  return textOf(element).trimEnd().endsWith(".");
}

/** All words below a node, as they stand. */
export function textOf(node: HtmlNode): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function renderList(list: HtmlElement, builder: TextBuilder, met: RenderedHtml): void {
  builder.breakLines(isNested(list) ? 1 : 2);
  let number = Number.parseInt(attribute(list, "start") ?? "1", 10) || 1;
  for (const child of list.childNodes) {
    if (!("tagName" in child) || child.tagName !== "li") {
      renderHtml([child], builder, met);
      continue;
    }
    number = Number.parseInt(attribute(child, "value") ?? "", 10) || number;
    const ordinal = list.tagName === "ol" ? ordinalOf(list, number) : null;
    number++;
    renderItem(child, ordinal, builder, met);
  }
  builder.breakLines(2);
}

/** Whether a list stands in another's item, perhaps inside `<b>` or the like. */
function isNested(list: HtmlElement): boolean {
  let above = list.parentNode;
  while (above && "tagName" in above && above.tagName !== "li" && !paragraphs.has(above.tagName)) {
    above = above.parentNode;
  }
  return above?.nodeName === "li";
}

function renderItem(item: HtmlElement, ordinal: string | null, builder: TextBuilder, met: RenderedHtml): void {
  if (textOf(item).trim() === "") return;
  builder.breakLines(1);
  builder.sign(ordinal === null ? "- " : `${ordinal}. `);
  const from = builder.start();
  renderHtml(withoutFirstBlock(item), builder, met);
  const mark: LayoutMark = { kind: "list-item", span: [from, builder.end()], ordinal };
  builder.mark(mark);
  builder.breakLines(1);
}

/** `<li><p>words</p></li>`: the paragraph must not part the sign from its words. */
function withoutFirstBlock(item: HtmlElement): readonly HtmlNode[] {
  const filled = item.childNodes.filter((child) => textOf(child).trim() !== "" || "tagName" in child);
  const first = filled[0];
  if (first && "tagName" in first && (first.tagName === "p" || first.tagName === "div")) {
    return [...withoutFirstBlock(first), ...filled.slice(1)];
  }
  return filled;
}

function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

function ordinalOf(list: HtmlElement, number: number): string {
  const style = `${attribute(list, "style") ?? ""} ${attribute(list, "type") === "a" ? "lower-alpha" : ""}`;
  const letters = /lower-(?:alpha|latin)/.test(style) && number >= 1 && number <= 26;
  return letters ? String.fromCharCode(96 + number) : String(number);
}
