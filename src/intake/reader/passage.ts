import type { Span } from "../../records/span.ts";
import { lineAt } from "../line-at.ts";
import type { Line } from "./lines.ts";

/** Lines joined to one text, that knows where each part of it stands in the source. */
export interface Passage {
  readonly text: string;
  readonly rows: readonly Line[];
  /** The whole range in the source. */
  readonly span: Span;
  /** The range in the source that a range of `text` was read from. */
  at(from: number, to: number): Span;
}

const hyphenated = /[a-zæøå]-$/;
const joinsOn = /^(?!(?:og|eller|samt|til|and)[ ,])[a-zæøå]/;
/** First parts that keep their hyphen where the line breaks behind it. */
const keepsHyphen = /(?:^|[ (])(?:ikke|it|el|tv|cd|e|a|u|nord|syd|øst|vest|små|mini)-$/i;

/**
 * Joins lines. `wrap`: a line break inside a paragraph becomes a space (titles, points), else it stays;
 * blank lines stay as one. Words divided at the line's end grow together again.
 */
export function join(rows: readonly Line[], source: string, wrap = false): Passage {
  const starts: number[] = [];
  let text = "";
  let last: Line | undefined;
  for (const row of rows) {
    if (last) {
      const before = last.text;
      if (
        !row.gap &&
        row.bullet === "" &&
        before.endsWith("-") &&
        hyphenated.test(before.slice(-12)) &&
        joinsOn.test(row.text.slice(0, 8))
      ) {
        if (!keepsHyphen.test(before.slice(-12))) text = text.slice(0, -1);
      } else text += row.gap && !wrap ? "\n\n" : wrap ? " " : "\n";
    }
    if (row.bullet) text += wrap && last ? "" : `${row.bullet} `;
    starts.push(text.length);
    text += row.text;
    last = row;
  }
  const span: Span = [rows[0]?.start ?? 0, last?.end ?? rows[0]?.start ?? 0];
  return { text, rows, span, at: (from, to) => sourceSpan(rows, starts, source, text, from, to) };
}

function sourceSpan(
  rows: readonly Line[],
  starts: readonly number[],
  source: string,
  text: string,
  from: number,
  to: number,
): Span {
  const first = lineAt(starts, from);
  const last = lineAt(starts, Math.max(from, to - 1));
  const one = rows[first];
  const other = rows[last];
  if (!one || !other) return [0, 0];
  if (first === last)
    return within(one, source, from - (starts[first] ?? 0), to - (starts[last] ?? 0), text.slice(from, to));
  const [begin] = within(
    one,
    source,
    from - (starts[first] ?? 0),
    one.text.length,
    text.slice(from, from + one.text.length),
  );
  const end = other.exact
    ? Math.min(other.end, other.start + to - (starts[last] ?? 0))
    : endIn(other, source, text.slice(starts[last] ?? 0, to));
  return [begin, Math.max(begin, end)];
}

/** A part of one line in the source: by offset where the line was not repaired, else by looking for its words. */
export function within(line: Line, source: string, from: number, to: number, words = line.text.slice(from, to)): Span {
  if (line.exact) return [Math.min(line.end, line.start + Math.max(0, from)), Math.min(line.end, line.start + to)];
  if (from <= 0 && to >= line.text.length) return [line.start, line.end];
  const raw = source.slice(line.start, line.end);
  if (raw.length < 6000) {
    const [begin, end] = align(raw, line.text, from, to);
    return [line.start + begin, line.start + end];
  }
  const at = raw.indexOf(words, Math.max(0, from));
  const found = at >= 0 ? at : raw.indexOf(words);
  if (found >= 0) return [line.start + found, line.start + found + words.length];
  // A repaired word inside: from its first unharmed letters to its last.
  const head = raw.indexOf(words.slice(0, 4));
  const tail = raw.lastIndexOf(words.slice(-4));
  if (head >= 0 && tail >= head) return [line.start + head, line.start + tail + Math.min(4, words.length)];
  return [line.start, line.end];
}

/** Where a range of the repaired words stands in the raw ones: both are walked until they agree again. */
function align(raw: string, words: string, from: number, to: number): [number, number] {
  let at = 0;
  let begin = from <= 0 ? 0 : -1;
  let word = 0;
  for (; word < to && at < raw.length; ) {
    if (begin < 0 && word >= from) begin = at;
    if (raw[at] === words[word]) {
      at++;
      word++;
      continue;
    }
    const [skipRaw, skipWords] = meet(raw, at, words, word);
    // The damage belongs to the word it stands in front of.
    if (begin < 0 && word + skipWords >= from) begin = skipWords === 0 ? at + skipRaw : at;
    at += skipRaw;
    word += skipWords;
  }
  if (begin < 0) begin = at;
  return [begin, Math.max(begin, Math.min(at, raw.length))];
}

/** The shortest steps after which two signs (or the end) agree. */
function meet(raw: string, at: number, words: string, word: number): [number, number] {
  for (let sum = 1; sum <= 12; sum++) {
    for (let skipWords = 0; skipWords <= Math.min(sum, 4); skipWords++) {
      const skipRaw = sum - skipWords;
      const next = words.slice(word + skipWords, word + skipWords + 2);
      if (next === "" && skipWords > 0) return [raw.length - at, skipWords];
      if (raw.startsWith(next, at + skipRaw) && (next.length === 2 || at + skipRaw + next.length >= raw.length - 4))
        return [skipRaw, skipWords];
    }
  }
  // Damage upon damage: one sign has to do.
  const next = words[word + 1];
  for (let skip = 1; next !== undefined && skip <= 6; skip++) if (raw[at + skip] === next) return [skip, 1];
  return word + 1 >= words.length ? [raw.length - at, 1] : [1, 1];
}

function endIn(line: Line, source: string, words: string): number {
  if (words.length >= line.text.length) return line.end;
  return within(line, source, 0, words.length, words)[1];
}

/** The line from offset `from` of its words on: the text behind a heading on the same line. */
export function tail(line: Line, source: string, from: number): Line | null {
  let at = from;
  while (at < line.text.length && " \t\u00a0:".includes(line.text[at] ?? "")) at++;
  if (at >= line.text.length) return null;
  const words = line.text.slice(at);
  const span = within(line, source, at, line.text.length, words);
  return { ...line, start: span[0], end: line.end, text: words, exact: line.exact, gap: false, level: 0, bullet: "" };
}
