import type { Notice } from "../../../records/notice.ts";
import type { Span } from "../../../records/span.ts";
import type { LayoutMark } from "../../source-text.ts";
import type { Block, Cell, Paragraph, Table } from "./blocks.ts";
import { headingsByLook } from "./headings-by-look.ts";

/** What is written, in this order. A page's header and footer are written once each. */
export interface Story {
  /** The header of the first page. It says what the document is, perhaps that it is closed: words like others. */
  readonly firstHeader: readonly Block[];
  readonly body: readonly Block[];
  /** Headers of later pages, and footers: seen, but no part of the text. */
  readonly laterHeaders: readonly Block[];
  readonly footers: readonly Block[];
}

/** Space between two paragraphs that is seen as a blank line, in twentieths of a point. */
const blankLine = 80;
const mostPictureNotices = 50;

/** Writes blocks as text with marks: a paragraph is a line, space between paragraphs a blank line, cells parted by tabs. */
export function writeText({ firstHeader, body, laterHeaders, footers }: Story): {
  text: string;
  marks: LayoutMark[];
  notices: Notice[];
} {
  const pieces: string[] = [];
  const marks: LayoutMark[] = [];
  const notices: Notice[] = [];
  const levelOf = headingsByLook(body);
  let length = 0;
  let page = 1;
  /** A page ended; the next words begin a new one. Two ends without words between them are one. */
  let pageDue = false;
  let pageHasWords = false;
  let last: Paragraph | null = null;
  let gap = false;
  let noise: "page-header" | "page-footer" | null = null;

  const push = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const breakLine = (blank: boolean): void => {
    if (length > 0) push(blank ? "\n\n" : "\n");
    gap = false;
  };
  const beginPage = (): void => {
    if (!pageDue) return;
    page++;
    marks.push({ kind: "page-break", span: [length, length], page });
    pageDue = false;
    pageHasWords = false;
  };
  /** Writes words that may hold page breaks; answers where they stand. */
  const words = (text: string): Span => {
    const from = length;
    text.split("\f").forEach((part, at) => {
      if (at > 0) pageDue ||= pageHasWords;
      if (part !== "") beginPage();
      push(part);
      pageHasWords ||= part !== "";
    });
    return [from, length];
  };
  const pictures = ({ pictures: count }: Paragraph): void => {
    if (count === 0 || notices.length >= mostPictureNotices) return;
    const message = `${count} pictures stand here in the original.`;
    notices.push({ code: "picture-left-out", severity: "info", message, span: [length, length] });
  };

  const paragraph = (one: Paragraph, inTable: boolean): void => {
    const { text, label } = one;
    const shown = /[^\s\f]/.test(text);
    if (!shown && !label) {
      if (text.includes("\f")) words("\f");
      pictures(one);
      gap = true;
      return;
    }
    breakLine(gap || isApart(last, one));
    const start = length;
    // A page that begins with the paragraph begins in front of its number.
    const lead = /^\f+/.exec(text)?.[0] ?? "";
    if (lead) words(lead);
    beginPage();
    if (label) push(shown ? `${label.text} ` : label.text);
    const span = words(text.slice(lead.length));
    pictures(one);
    const whole: Span = [start, length];
    const level = noise ? 0 : inTable ? one.level : levelOf(one);
    const isPage = one.pageNumber && text.length <= 40;
    if (noise) marks.push({ kind: "noise", span: whole, why: isPage ? "page-number" : noise });
    else if (!shown) return;
    else if (isPage && one.level === 0 && !label) marks.push({ kind: "noise", span: whole, why: "page-number" });
    else if (level > 0) marks.push({ kind: "heading", span: whole, level });
    else if (label) marks.push({ kind: "list-item", span, ordinal: label.ordinal });
    last = one;
  };

  const table = (one: Table): void => {
    if (isLayout(one)) {
      for (const row of one.rows) for (const cell of row) blocks(cell.blocks, true);
      return;
    }
    breakLine(length > 0);
    const from = length;
    const rows = one.rows.map((row, at) => {
      if (at > 0) push("\n");
      const spans: Span[] = [];
      row.forEach((cell, column) => {
        if (column > 0) push("\t");
        spans.push(words(cellWords(cell)));
        for (let covered = 1; covered < cell.span; covered++) {
          push("\t");
          spans.push([length, length]);
        }
      });
      return spans;
    });
    const why = noise;
    if (why) marks.push({ kind: "noise", span: [from, length], why });
    else marks.push({ kind: "table", span: [from, length], rows });
    last = null;
    gap = true;
  };

  const blocks = (list: readonly Block[], inTable: boolean): void => {
    for (const block of list) {
      if (block.kind === "gap") gap = true;
      else if (block.kind === "paragraph") paragraph(block, inTable);
      else table(block);
    }
  };
  const part = (list: readonly Block[], why: typeof noise): void => {
    noise = why;
    gap = true;
    last = null;
    blocks(list, false);
    noise = null;
  };
  part(firstHeader, null);
  part(body, null);
  part(laterHeaders, "page-header");
  part(footers, "page-footer");
  // A stable sort: of marks on the same words the one set first stays first.
  marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const text = pieces.join("");
  return { text, marks: marks.filter(namesWords(text)), notices };
}

/** Marks on nothing name nothing: a table all of whose cells are empty is left. */
const namesWords =
  (text: string) =>
  ({ kind, span: [from, to] }: LayoutMark): boolean =>
    kind === "page-break" || /\S/.test(text.slice(from, to));

function isApart(before: Paragraph | null, one: Paragraph): boolean {
  if (!before) return false;
  const same = before.style === one.style;
  const below = before.contextual && same ? 0 : before.after;
  const above = one.contextual && same ? 0 : one.before;
  return Math.max(below, above) >= blankLine;
}

/** A cell's paragraphs run together in one line. */
function cellWords({ blocks }: Cell): string {
  const words: string[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    if (block.label) words.push(block.label.text);
    if (block.text !== "") words.push(block.text.replace(/[\n\t]+/g, " "));
  }
  return words.join(" ").trim();
}

/** A cell with so many letters in several paragraphs is text that a table sets beside its heading. */
const longCell = 400;
const manyParagraphs = 3;

/** A table that lays out the page and is not there for figures: one column, or headings, lists, tables, long text inside. */
function isLayout({ rows }: Table): boolean {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return widest < 2 || rows.some((row) => row.some(holdsLayout));
}

function holdsLayout({ blocks }: Cell): boolean {
  let letters = 0;
  let paragraphs = 0;
  for (const block of blocks) {
    if (block.kind === "table") return true;
    if (block.kind !== "paragraph") continue;
    if (block.level > 0 || (block.label && block.text !== "" && blocks.length > 1)) return true;
    letters += block.text.length;
    paragraphs++;
  }
  return paragraphs >= manyParagraphs && letters > longCell;
}
