import type { Span } from "../src/records/span.ts";

/** One `⟦…⟧` of a case file. */
export interface Mark {
  /** First word: `titel`, `beslutning`, `afbud` … */
  readonly name: string;
  /** What follows the name, before `=` or `:`. Empty where there is nothing. */
  readonly argument: string;
  /** What follows `=`: said of the text, not standing in it. */
  readonly value: string | null;
  /** How the marked text is to be read: repaired (`læs`), without noise (`støj`), white space made single. Null for a mark without text. */
  readonly text: string | null;
  /** Where the marked text stands in the document without marks, white space at its ends left out. */
  readonly span: Span;
  /** Line of the case file, from 1. */
  readonly line: number;
  readonly inside: readonly Mark[];
}

export interface MarkedText {
  /** The document as the reader gets it. */
  readonly raw: string;
  /** The outermost marks, in order. */
  readonly marks: readonly Mark[];
}

const open = "⟦";
const close = "⟧";

interface State {
  readonly source: string;
  at: number;
  line: number;
  raw: string;
  /** Where the present line began in `raw`, and whether a mark without text stood on it. */
  lineStart: number;
  markOnly: boolean;
}

/** White space made single, ends trimmed: how values are compared. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

/**
 * Takes the marks out of a case file. A line that holds nothing but marks without text (or notes) vanishes whole.
 * Throws with the line where a mark is not closed.
 */
export function parseMarks(source: string): MarkedText {
  const state: State = { source, at: 0, line: 1, raw: "", lineStart: 0, markOnly: false };
  const marks: Mark[] = [];
  while (state.at < source.length) {
    const char = source[state.at];
    if (char === open) marks.push(parseMark(state));
    else if (char === close) throw new Error(`Line ${state.line}: a ${close} without its ${open}.`);
    else takeChar(state);
  }
  return { raw: state.raw, marks: marks.filter((mark) => mark.name !== "note") };
}

function takeChar(state: State): string {
  const char = state.source[state.at] ?? "";
  state.at += 1;
  if (char !== "\n") {
    state.raw += char;
    return char;
  }
  state.line += 1;
  if (state.markOnly && state.raw.slice(state.lineStart).trim() === "") state.raw = state.raw.slice(0, state.lineStart);
  else state.raw += char;
  state.lineStart = state.raw.length;
  state.markOnly = false;
  return char;
}

function parseMark(state: State): Mark {
  const line = state.line;
  state.at += 1;
  const head = takeHead(state, line);
  const [before = "", ...after] = head.text.split("=");
  const [name = "", ...argument] = before.trim().split(/\s+/);
  const value = after.length > 0 ? after.join("=").trim() : null;
  const common = { name, argument: argument.join(" "), value, line };
  if (name === "note") {
    skipNote(state, head.closed);
    state.markOnly = true;
    return { ...common, text: null, span: [state.raw.length, state.raw.length], inside: [] };
  }
  if (head.closed) {
    state.markOnly = true;
    return { ...common, text: null, span: [state.raw.length, state.raw.length], inside: [] };
  }
  return { ...common, ...takeBody(state, line) };
}

/** Reads up to the first colon (text follows) or to the closing bracket (none does). */
function takeHead(state: State, line: number): { text: string; closed: boolean } {
  let text = "";
  for (; state.at < state.source.length; state.at += 1) {
    const char = state.source[state.at] ?? "";
    if (char === ":" || char === close) {
      state.at += 1;
      if (char === ":" && state.source[state.at] === " ") state.at += 1;
      return { text, closed: char === close };
    }
    if (char === "\n" || char === open) break;
    text += char;
  }
  throw new Error(`Line ${line}: the mark "${open}${text}" has neither colon nor ${close}.`);
}

function skipNote(state: State, closed: boolean): void {
  for (let depth = closed ? 0 : 1; depth > 0 && state.at < state.source.length; state.at += 1) {
    const char = state.source[state.at];
    if (char === open) depth += 1;
    if (char === close) depth -= 1;
    if (char === "\n") state.line += 1;
  }
}

function takeBody(state: State, line: number): Pick<Mark, "text" | "span" | "inside"> {
  const start = state.raw.length;
  const inside: Mark[] = [];
  let reads = "";
  while (state.source[state.at] !== close) {
    if (state.at >= state.source.length) throw new Error(`Line ${line}: a mark is not closed with ${close}.`);
    if (state.source[state.at] !== open) {
      reads += takeChar(state);
      continue;
    }
    const mark = parseMark(state);
    if (mark.name === "note") continue;
    inside.push(mark);
    reads += readsAs(mark);
  }
  state.at += 1;
  return { text: plain(reads), span: trimmed(state.raw, start, state.raw.length), inside };
}

function readsAs(mark: Mark): string {
  if (mark.name === "støj") return " ";
  if (mark.name === "læs") return mark.value ?? "";
  return mark.text ?? "";
}

function trimmed(raw: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s\u00a0]/.test(raw[start] ?? "")) start += 1;
  while (end > start && /[\s\u00a0]/.test(raw[end - 1] ?? "")) end -= 1;
  return [start, end];
}

/** A mark and all marks inside it. */
export function all(mark: Mark): Mark[] {
  return [mark, ...mark.inside.flatMap(all)];
}
