import type { Notice } from "../../records/notice.ts";
import type { SourceText } from "../source-text.ts";
import { decisionHeading } from "./constructs/decision-heading.ts";
import { markLetterClosing, markSignatures } from "./letter-closing.ts";
import type { Line } from "./lines.ts";
import { isContent, markFurniture, type PageTurn } from "./page-furniture.ts";
import { sectionHeading } from "./vocabulary.ts";

/** `Side 3`, `Side 3 af 7`, `3 of 5`, `3/7`, `- 3 -`, `Side ii`, `Page 2`. */
const pageNumber =
  /^(?:(?:side|page|s\.)[ :]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:af|of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|af)\s*\d{1,4}|[-–] ?\d{1,4} ?[-–])\.?$/i;
/** `- 3 -`, whose first dash was taken for a bullet. */
const dashed = /^\d{1,4} ?[-–—]$/;
const pageAtEnd = /^(.{4,100}?)[\s,;|–-]+(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?$/i;
const menus = new Set(
  "til toppen|tilbage til dagsordenen|tilbage til dagsorden|tilbage til indhold|tilbage til toppen|til top|tilbage|print|udskriv|udskriv siden|hent som fil|hent som fil:|del|del siden|læs op|luk|luk alle|åbn alle|fold alle ud|fold ud|fold ind|vis mere|vis mindre|næste|forrige|download|hent pdf|hent referat|hent dagsorden|søg|menu|spring til indhold|gå til indhold|gå til hovedindhold|skip to main content|udskriv denne side|send til en ven|tip en ven|kontakt|log ind|samlet bilagsliste|til forsiden|tilbage til forsiden|tilbage til oversigten|hent som pdf|kopier link|kopiér link|×".split(
    "|",
  ),
);
const printed =
  /^(?:https?:\/\/\S+|file:\/\/\S+|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[.:]\d{2}(?: .{0,80})?|udskrevet (?:den )?\d.*|printet (?:den )?\d.*)$/i;

/**
 * Marks the lines that belong to the paper and not to the text: page numbers, the headers and footers beside them
 * (lines that stand again and again next to page numbers), a web page's menu. A header's first appearance before any
 * page is turned stays: it says what the document is. Answers what was left out.
 */
export function markNoise(lines: readonly Line[], source: SourceText): Notice[] {
  fromMarks(lines, source);
  markLetterClosing(lines);
  markSignatures(lines);
  const pages: number[] = [];
  for (const at of loneCounters(lines)) {
    (lines[at] as Line).noise = "page-number";
    pages.push(at);
  }
  const stamps = new Map<string, number>();
  const ending = new Map<string, number[]>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.text.length > 120) continue;
    const code = line.text.charCodeAt(line.text.length - 1);
    if (line.noise === "page-number") continue;
    if (isPageEnd(code) && (pageNumber.test(line.text) || (line.bullet !== "" && dashed.test(line.text)))) {
      line.noise = "page-number";
      pages.push(at);
    } else if (code >= 48 && code <= 57) {
      const match = pageAtEnd.exec(line.text);
      const key = match?.[1];
      if (key && !isContent({ ...line, text: key })) {
        const places = ending.get(key);
        if (places) places.push(at);
        else ending.set(key, [at]);
      }
    }
    if (line.text.length <= 30 && menus.has(line.text.toLowerCase())) line.noise = "menu";
    else if (mayBePrinted(line.text) && line.text.length < 110 && printed.test(line.text)) {
      const seen = (stamps.get(line.text) ?? 0) + 1;
      stamps.set(line.text, seen);
      if (seen > 1 || !/^\d/.test(line.text)) line.noise = "page-footer";
    }
  }
  for (const places of ending.values()) {
    if (places.length < 2) continue;
    for (const at of places) {
      if (at > 3) (lines[at] as Line).noise = "page-header";
      pages.push(at);
    }
  }
  for (let at = 1; at < lines.length; at++) {
    const [above, line] = [lines[at - 1] as Line, lines[at] as Line];
    // How many files there are, above the buttons to get them.
    if (line.noise === "menu" && /^\d{1,3}$/.test(above.text)) above.noise = "menu";
  }
  markDialogs(lines);
  const turns = pages.sort((a, b) => a - b).map((at) => ({ above: at - 1, below: at + 1 }));
  markFurniture(lines, [...turns, ...breaks(lines, source)]);
  return told(lines);
}

/** The windows that a web page keeps hidden stand behind its text, each with its button to close it. */
function markDialogs(lines: readonly Line[]): void {
  let first = -1;
  for (let at = lines.length - 1; at >= 0 && lines.length - at < 200; at--) {
    const line = lines[at] as Line;
    if (line.text === "×") first = at;
    else if (
      line.level > 0 ||
      numberedItem.test(line.text) ||
      sectionHeading(line.text, true) ||
      decisionHeading(line.text)
    )
      break;
  }
  if (first >= 0) for (let at = first; at < lines.length; at++) (lines[at] as Line).noise = "menu";
}

/** One notice for each text that was left out, with the first place where it stood. */
function told(lines: readonly Line[]): Notice[] {
  const places = new Map<string, { line: Line; count: number }>();
  for (const line of lines) {
    if (line.noise === "" || line.noise === "menu") continue;
    const key = line.noise === "page-number" ? "" : line.text;
    const known = places.get(key);
    if (known) known.count++;
    else places.set(key, { line, count: 1 });
  }
  return [...places.values()].slice(0, 100).map(({ line, count }) => ({
    code: line.noise === "page-number" ? "page-number" : "page-furniture",
    severity: "info",
    message:
      line.noise === "page-number"
        ? `Page numbers are left out (${count} lines).`
        : `A line of the page and not of the text is left out (${count} times).`,
    span: [line.start, line.end],
  }));
}

/** A digit, a small or large roman figure, a dash, a full stop. */
function isPageEnd(code: number): boolean {
  if ((code >= 48 && code <= 57) || code === 45 || code === 0x2013 || code === 46) return true;
  const lower = code | 32;
  return lower === 105 || lower === 118 || lower === 120 || lower === 108;
}

function mayBePrinted(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 48 && code <= 57) || code === 104 || code === 102 || (code | 32) === 117 || (code | 32) === 112;
}

function fromMarks(lines: readonly Line[], source: SourceText): void {
  let at = 0;
  for (const mark of source.marks) {
    if (mark.kind !== "noise") continue;
    while (at < lines.length && (lines[at] as Line).end <= mark.span[0]) at++;
    for (let i = at; i < lines.length && (lines[i] as Line).start < mark.span[1]; i++) {
      const line = lines[i] as Line;
      if (line.start >= mark.span[0] && line.end <= mark.span[1]) line.noise = mark.why;
    }
  }
}

/** Where the source breaks the page: between the last line before the mark and the first behind it. */
function breaks(lines: readonly Line[], source: SourceText): PageTurn[] {
  const turns: PageTurn[] = [];
  let at = 0;
  const turn = (offset: number) => {
    while (at < lines.length && (lines[at] as Line).start < offset) at++;
    if (at > 0 && at < lines.length && turns.at(-1)?.below !== at) turns.push({ above: at - 1, below: at });
  };
  const { text } = source;
  for (let feed = text.indexOf("\f"); feed >= 0; feed = text.indexOf("\f", feed + 1)) turn(feed);
  if (turns.length > 0) return turns;
  for (const mark of source.marks) if (mark.kind === "page-break") turn(mark.span[0]);
  return turns;
}

/**
 * Counters that could be something else alone: `3` and `3/9` on a line of their own. They count pages where they rise
 * by one each time, some lines apart, and the items are numbered in another way.
 */
function countsPages(lines: readonly Line[], places: readonly number[]): boolean {
  if (places.length < 2) return false;
  for (let index = 1; index < places.length; index++) {
    const before = places[index - 1] as number;
    const at = places[index] as number;
    if (at - before < 3) return false;
    const step = Number.parseInt((lines[at] as Line).text, 10) - Number.parseInt((lines[before] as Line).text, 10);
    if (step !== 1) return false;
  }
  return true;
}

const numberedItem = /^(?:(?:dagsordens?punkt|punkt|pkt|sag)\.?:? ?(?:nr\.?:? ?)?\d{1,4}(?!\d)|\d{1,4}[.)] \p{Lu})/iu;

/** Finds the lone counters of pages; `items` are numbers by themselves too, where nothing else numbers them. */
function loneCounters(lines: readonly Line[]): number[] {
  const lone: number[] = [];
  const parts: number[] = [];
  const below = new Set<string>();
  let numbered = 0;
  for (let at = 0; at < lines.length && lone.length < 5000; at++) {
    const line = lines[at] as Line;
    const { text } = line;
    const code = text.charCodeAt(0);
    if (line.noise || text.length > 200) continue;
    if (code >= 48 && code <= 57 && text.length <= 9) {
      if (/^\d{1,3}$/.test(text) && line.level === 0) lone.push(at);
      else if (/^\d{1,3} ?\/ ?\d{1,3}$/.test(text)) parts.push(at);
    } else if (numberedItem.test(text)) {
      numbered++;
      below.add(text.replace(/^\D{0,20}\d{1,4}[.):]* */, "").toLowerCase());
    }
  }
  const totals = new Set(parts.map((at) => (lines[at] as Line).text.split("/")[1]?.trim()));
  const found = totals.size === 1 && countsPages(lines, parts) ? parts : [];
  const titled = lone.some((at) => below.has((lines[at + 1]?.text ?? "\u0000").toLowerCase()));
  if (numbered >= 2 && !titled && countsPages(lines, lone)) found.push(...lone);
  return found;
}
