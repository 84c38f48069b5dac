import type { Notice } from "../../records/notice.ts";
import type { SourceText } from "../source-text.ts";
import { type Damage, repair } from "./repair.ts";

/** One line of the document that holds anything, with its layout signs taken off. */
export interface Line {
  /** Where the words stand in the source text, signs of heading, list and emphasis at the ends left out. */
  readonly start: number;
  readonly end: number;
  /** The words as they were meant (repaired). */
  readonly text: string;
  /** True where `text` is exactly what stands at `start`–`end`, so that offsets agree. */
  readonly exact: boolean;
  readonly indent: number;
  /** Level of a heading mark (1–6, 7 for a line wholly in bold), 0 for none. */
  readonly level: number;
  /** The list sign in front (`•`, `-`), or empty. Ordinals stay in the text. */
  readonly bullet: string;
  /** A blank line (or a lone broken space) stands above. */
  readonly gap: boolean;
  /** Why the line is no part of the text, or empty. Set by `noise.ts`. */
  noise: string;
}

/** What is looked at: far beyond any minutes, and little enough for bounded memory. The rest is kept unclaimed. */
export const limits = { characters: 16 * 1024 * 1024, lines: 300_000, items: 10_000 } as const;

/** The document's lines and what had to be mended on the way. `end`: how far the text was looked at. */
export interface Lines {
  readonly lines: Line[];
  readonly notices: Notice[];
  readonly end: number;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x200b;

/** Bullets of all converters: • · ▪ ◦ ● ○ ■ □ – — * + ‣ ⁃ private-use glyphs, a lone combining overline, →. */
const bullets = new Set("•·▪◦●○■□‣⁃–—*+-\u0305\u0335\uf0b7\uf0a7\uf02d\uf0d8→>¤✓✔☑✗⇒➢●▸►");

/** Cuts the text into lines: the first stage. One pass, linear; lines beyond the limits are left. */
export function readLines(source: SourceText): Lines {
  const { text } = source;
  const lines: Line[] = [];
  const damaged = new Map<Damage, [number, number, number]>();
  const brokenSpaces: number[] = [];
  const headings = new Map<number, number>();
  for (const mark of source.marks) if (mark.kind === "heading") headings.set(mark.span[0], mark.level);
  const end = Math.min(text.length, limits.characters);
  const quotes = source.mediaType === "text/markdown";
  let gap = true;
  let from = 0;
  while (from < end && lines.length < limits.lines) {
    let to = text.indexOf("\n", from);
    if (to < 0 || to > end) to = end;
    const next = to + 1;
    let start = from;
    while (start < to && isSpace(text.charCodeAt(start))) start++;
    let stop = to;
    while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
    if (start === stop) {
      gap = true;
    } else if (stop - start <= 2 && isBrokenSpace(text, start, stop)) {
      brokenSpaces.push(start);
      gap = true;
    } else {
      if (quotes) start = pastQuotes(text, start, stop);
      const line = start < stop ? cut(text, from, start, stop, gap, headings, damaged) : null;
      if (line) {
        pushLine(lines, line);
        gap = false;
      } else gap = true;
    }
    from = next;
  }
  return { lines, notices: notices(damaged, brokenSpaces, from, text.length), end: Math.min(from, text.length) };
}

/** Markdown's sign of a quotation, which may stand several deep: what is quoted is text like any other. */
function pastQuotes(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 0x3e) at = skipSpace(text, at + 1, to);
  return at;
}

/** A no-break space whose encoding broke: `Å`, `Â`, `Ã` alone on a line. */
function isBrokenSpace(text: string, start: number, stop: number): boolean {
  const first = text[start];
  return (first === "Å" || first === "Â" || first === "Ã") && (stop - start === 1 || text[start + 1] === "\u00a0");
}

/** Takes the signs of layout off one line. Null for a rule (`---`) or a line of signs alone. */
function cut(
  text: string,
  lineStart: number,
  from: number,
  to: number,
  gap: boolean,
  headings: ReadonlyMap<number, number>,
  damaged: Map<Damage, [number, number, number]>,
): Line | null {
  let start = from;
  let stop = to;
  let level = headings.get(start) ?? 0;
  let bullet = "";
  const first = text.charCodeAt(start);
  if (first === 0x23) {
    let hashes = 0;
    while (hashes < 7 && text.charCodeAt(start + hashes) === 0x23) hashes++;
    const after = text.charCodeAt(start + hashes);
    if (hashes <= 6 && (start + hashes >= stop || isSpace(after))) {
      level = hashes;
      start = skipSpace(text, start + hashes, stop);
      while (stop > start && text.charCodeAt(stop - 1) === 0x23) stop--;
      stop = trimEnd(text, start, stop);
    }
  } else if (!isWordStart(first)) {
    while (start < stop && bullets.has(text[start] ?? "") && isSpace(text.charCodeAt(start + 1)) && start + 1 < stop) {
      bullet = text[start] ?? "";
      start = skipSpace(text, start + 1, stop);
    }
    if (start < stop && text.charCodeAt(start) === 0x2022 && start + 1 < stop) {
      bullet = "•";
      start = skipSpace(text, start + 1, stop);
    }
    if (isRule(text, start, stop)) return null;
  }
  if (start >= stop) return null;
  level = headings.get(start) ?? level;
  const bold = unbold(text, start, stop);
  if (bold) {
    [start, stop] = bold;
    if (level === 0) level = 7;
    level = headings.get(start) ?? level;
  } else [start, stop] = halfBold(text, start, stop);
  if (start >= stop) return null;
  const raw = text.slice(start, stop);
  const mended = repair(raw);
  for (const kind of mended.damage) {
    const seen = damaged.get(kind);
    if (seen) seen[2]++;
    else damaged.set(kind, [start, stop, 1]);
  }
  let words = mended.text;
  if (words.charCodeAt(0) === 32 || words.endsWith(" ")) words = words.trim();
  if (words === "") return null;
  return {
    start,
    end: stop,
    text: words,
    exact: words === raw,
    indent: from - lineStart,
    level,
    bullet,
    gap,
    noise: "",
  };
}

/** Letters and digits begin most lines: nothing to take off. */
function isWordStart(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x250)
  );
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** `---`, `***`, `___`, `|---|---|`. */
function isRule(text: string, from: number, to: number): boolean {
  if (to - from < 3 || to - from > 400) return false;
  for (let at = from; at < to; at++) if (!"-_*=|: ─".includes(text[at] ?? "")) return false;
  return true;
}

/** A line wholly between `**` and `**` (or `__`): its words. */
function unbold(text: string, start: number, stop: number): [number, number] | null {
  const sign = text[start];
  if ((sign !== "*" && sign !== "_") || text[start + 1] !== sign || stop - start < 5) return null;
  if (text[stop - 1] !== sign || text[stop - 2] !== sign) return null;
  const inner = text.indexOf(sign + sign, start + 2);
  if (inner !== stop - 2 && !(text[inner + 2] === sign && inner === stop - 3)) return null;
  let from = start + 2;
  let to = stop - 2;
  while (from < to && (text[from] === sign || isSpace(text.charCodeAt(from)))) from++;
  while (to > from && (text[to - 1] === sign || isSpace(text.charCodeAt(to - 1)))) to--;
  return from < to ? [from, to] : null;
}

/** Bold that a line break divides: the `**` that opens on one line and closes on the next is no part of either. */
function halfBold(text: string, start: number, stop: number): [number, number] {
  const opens = text.startsWith("**", start);
  if (opens === text.startsWith("**", stop - 2) || stop - start < 4) return [start, stop];
  const other = text.indexOf("**", start + (opens ? 2 : 0));
  if (opens) return other < 0 || other >= stop ? [skipSpace(text, start + 2, stop), stop] : [start, stop];
  return other === stop - 2 ? [start, trimEnd(text, start, stop - 2)] : [start, stop];
}

const glued = /(?:^indholdsfortegnelse|(?<=^\d{1,4}\.? .{3,200}[a-zæøå)]))(?=\d{1,4}\. ?[A-ZÆØÅ])/i;

/** Adds a line; where a web page's parts ran together (`Lukket punkt91. Godkendelse`) it becomes two. */
function pushLine(lines: Line[], line: Line): void {
  if (line.text.length < 240 && line.exact && /[a-zæøå)]\d{1,4}\. ?[A-ZÆØÅ]/.test(line.text)) {
    const match = glued.exec(line.text);
    const at = match ? match.index + match[0].length : 0;
    if (at > 0) {
      lines.push({ ...line, end: line.start + at, text: line.text.slice(0, at) });
      lines.push({ ...line, start: line.start + at, text: line.text.slice(at), bullet: "", gap: true });
      return;
    }
  }
  lines.push(line);
}

const said: Readonly<Record<Damage, [code: string, message: string]>> = {
  mojibake: ["repaired-mojibake", "Text that was encoded twice is read as it was meant"],
  "look-alike-letters": ["repaired-letters", "Letters of another script inside words are read as Latin ones"],
  "escaped-signs": ["repaired-escapes", "Signs with a backslash in front are read without it"],
  entities: ["repaired-entities", "HTML entities are read as the signs they name"],
  "soft-hyphens": ["repaired-soft-hyphens", "Invisible signs inside words are left out"],
  emphasis: ["", ""],
};

function notices(
  damaged: ReadonlyMap<Damage, readonly [number, number, number]>,
  brokenSpaces: readonly number[],
  end: number,
  length: number,
): Notice[] {
  const found: Notice[] = [];
  for (const [kind, [from, to, lines]] of damaged) {
    const [code, message] = said[kind];
    if (code) found.push({ code, severity: "info", message: `${message} (${lines} lines).`, span: [from, to] });
  }
  for (const at of brokenSpaces.slice(0, 100)) {
    const message = "A broken no-break space stands alone on a line and is left out.";
    found.push({ code: "repaired-broken-space", severity: "info", message, span: [at, at + 1] });
  }
  if (end < length) {
    const message = "The document is longer than the reader looks; the rest is kept unread.";
    found.push({ code: "document-too-long", severity: "warning", message, span: [end, length] });
  }
  return found;
}
