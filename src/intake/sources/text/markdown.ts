import { problem } from "../../../records/problem.ts";
import type { Span } from "../../../records/span.ts";
import type { LayoutMark } from "../../source-text.ts";
import { type Source, sizeLimits } from "../source.ts";
import { decode, looksBinary } from "./decode.ts";
import { pipeTable } from "./pipe-table.ts";
import { pageBreaks } from "./plain-text.ts";

const sampleLength = 65_536;

/** `# Heading`, `**Heading**` alone on a line, or the rule below a table's head. */
const telltale = /^(?:#{1,6} +\S|\*\*[^*\n]{1,200}\*\*[ \t\r]*$|\|(?: *:?-{2,}:? *\|)+)/m;

/** The heading's level and the span of its words, or null where the line is none. */
function heading(text: string, from: number, to: number): { level: number; span: Span } | null {
  let at = from;
  while (at < to && text[at] === "#") at++;
  const level = at - from;
  if (level < 1 || level > 6 || (text[at] !== " " && text[at] !== "\t")) return null;
  const span = trimmed(text, at, to);
  let end = span[1];
  while (end > span[0] && text[end - 1] === "#") end--;
  const words = trimmed(text, span[0], end);
  return words[0] < words[1] ? { level, span: words } : null;
}

/** Shrinks a range by the white space at both ends. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return [start, end];
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/**
 * The span of the words behind a bullet, or null where the line has none. Numbers are left to the reader:
 * `3. Titel` is as often an item's heading as a list.
 */
function bullet(text: string, from: number, to: number): Span | null {
  let at = from;
  while (at < to && (text[at] === " " || text[at] === "\t")) at++;
  if (!isBullet(text.charCodeAt(at)) || (text[at + 1] !== " " && text[at + 1] !== "\t")) return null;
  const span = trimmed(text, at + 1, to);
  return span[0] < span[1] ? span : null;
}

const isBullet = (code: number): boolean =>
  code === 0x2d || code === 0x2a || code === 0x2b || code === 0x2022 || code === 0xb7;

/** Headings, list items, tables and page breaks of Markdown; the text itself stays as it is, signs and all. */
export function markdownMarks(text: string): LayoutMark[] {
  const marks: LayoutMark[] = [];
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const first = text.charCodeAt(from);
    let next = to + 1;
    if (first === 0x23) {
      const found = heading(text, from, to);
      if (found) marks.push({ kind: "heading", ...found });
    } else if (first === 0x7c) {
      const found = pipeTable(text, from);
      if (found.table) marks.push(found.table);
      next = found.next;
    } else if (first === 32 || first === 9 || isBullet(first)) {
      const span = bullet(text, from, to);
      if (span) marks.push({ kind: "list-item", span, ordinal: null });
    }
    from = next;
  }
  const breaks = pageBreaks(text);
  return breaks.length === 0
    ? marks
    : [...marks, ...breaks].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** Markdown as people, OCR and PDF converters write it. */
export const markdown: Source = {
  id: "markdown",
  maxBytes: sizeLimits.text,
  recognise(bytes) {
    const sample = bytes.subarray(0, sampleLength);
    return telltale.test(decode(sample).text);
  },
  open({ name, bytes }) {
    const { text, notices } = decode(bytes);
    if (looksBinary(text)) return problem("problem.file-not-text", { name });
    return { mediaType: "text/markdown", text, marks: markdownMarks(text), notices };
  },
};
