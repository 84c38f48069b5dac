import type { SourceText } from "../source-text.ts";
import type { Line } from "./lines.ts";

/** `Side 3`, `Side 3 af 7`, `3 of 5`, `3/7`, `- 3 -`, `Side ii`, `Page 2`. */
const pageNumber =
  /^(?:(?:side|page|s\.)[ :]*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:af|of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|af)\s*\d{1,4}|[-–] ?\d{1,4} ?[-–])\.?$/i;
const pageAtEnd = /^(.{4,100}?)[\s,;|–-]+(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?$/i;
const menus = new Set(
  "til toppen|tilbage til dagsordenen|tilbage til dagsorden|tilbage til indhold|tilbage til toppen|til top|tilbage|print|udskriv|udskriv siden|hent som fil|hent som fil:|del|del siden|læs op|luk|luk alle|åbn alle|fold alle ud|fold ud|fold ind|vis mere|vis mindre|næste|forrige|download|hent pdf|hent referat|hent dagsorden|søg|menu|spring til indhold|gå til indhold|gå til hovedindhold|skip to main content|udskriv denne side|send til en ven|tip en ven|kontakt|log ind|samlet bilagsliste|til forsiden|tilbage til oversigten".split(
    "|",
  ),
);
const printed =
  /^(?:https?:\/\/\S+|file:\/\/\S+|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[.:]\d{2}(?: .{0,80})?|udskrevet (?:den )?\d.*|printet (?:den )?\d.*)$/i;

/**
 * Marks the lines that belong to the paper and not to the text: page numbers, the headers and footers beside them
 * (lines that stand again and again next to page numbers), a web page's menu. A header's first appearance before any
 * page is turned stays: it says what the document is.
 */
export function markNoise(lines: readonly Line[], source: SourceText): void {
  fromMarks(lines, source);
  const pages: number[] = [];
  const stamps = new Map<string, number>();
  const ending = new Map<string, number[]>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.text.length > 120) continue;
    const code = line.text.charCodeAt(line.text.length - 1);
    if (isPageEnd(code) && pageNumber.test(line.text)) {
      line.noise = "page-number";
      pages.push(at);
    } else if (code >= 48 && code <= 57) {
      const match = pageAtEnd.exec(line.text);
      const key = match?.[1];
      if (key) ending.set(key, [...(ending.get(key) ?? []), at].slice(0, 5000));
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
  if (pages.length >= 2) besidePages(lines, pages);
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

const reach = 6;

/** Lines that stand at the same distance before or after at least half of the page numbers (and two of them). */
function besidePages(lines: readonly Line[], pages: readonly number[]): void {
  for (const step of [-1, 1]) {
    for (let distance = 1; distance <= reach; distance++) {
      const places = new Map<string, number[]>();
      for (const page of pages) {
        const at = page + step * distance;
        const line = lines[at];
        if (!line || line.text.length > 100 || line.noise === "page-number") continue;
        if (!unbroken(lines, page, at, step)) continue;
        const found = places.get(line.text);
        if (found) found.push(at);
        else places.set(line.text, [at]);
      }
      let any = false;
      for (const found of places.values()) {
        if (found.length < 2 || found.length < pages.length / 3) continue;
        any = true;
        for (const at of found) if (at > reach || found[0] !== at) (lines[at] as Line).noise ||= "page-header";
      }
      if (!any) break;
    }
  }
}

/** True where every line between the page number and the place is already known as noise. */
function unbroken(lines: readonly Line[], page: number, at: number, step: number): boolean {
  for (let i = page + step; i !== at; i += step) {
    const line = lines[i];
    if (!line || (line.noise === "" && i > reach)) return false;
  }
  return true;
}
