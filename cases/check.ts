import { isDeepStrictEqual } from "node:util";
import type { Reading } from "../src/records/reading.ts";
import type { Span } from "../src/records/span.ts";
import { type Mark, plain } from "./marks.ts";

/** One thing the reader got wrong. `line` is a line of the case file; 0 speaks of the whole file. */
export interface Difference {
  readonly line: number;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** What every check gets: the reading, the text it points into, and where to write what differs. */
export interface Check {
  readonly reading: Reading;
  readonly raw: string;
  readonly differences: Difference[];
}

export function say(check: Check, line: number, what: string, expected: unknown, got: unknown): void {
  check.differences.push({ line, what, expected: shown(expected), got: shown(got) });
}

export function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value !== "string") return JSON.stringify(value);
  return value.length > 160 ? `"${value.slice(0, 157)}…"` : `"${value}"`;
}

export function expectEqual(check: Check, line: number, what: string, expected: unknown, got: unknown): void {
  if (!isDeepStrictEqual(expected, got)) say(check, line, what, expected, got);
}

/** Where a value stands in several places and each is marked, the one that was read from; else the first. */
export function placed(check: Check, marks: readonly Mark[], at: string): Mark | undefined {
  const span = check.reading.spans[at];
  return marks.find((mark) => mark.span[0] === span?.[0] && mark.span[1] === span[1]) ?? marks[0];
}

/** The value that a mark states: after `=` if there, else its text. `ingen` means that the reader must find nothing. */
export function stated(mark: Mark): string | null {
  if (mark.value === "ingen") return null;
  return mark.value ?? mark.text;
}

/** Checks a text value and, where the mark has text, that its span is exactly the marked one. */
export function expectText(check: Check, mark: Mark, what: string, got: string | null | undefined, at: string): void {
  const expected = stated(mark);
  if ((expected === null ? null : plain(expected)) !== (got === null || got === undefined ? null : plain(got))) {
    say(check, mark.line, what, expected, got);
  } else if (expected !== null && mark.text !== null) expectSpan(check, mark, what, at);
}

function expectSpan(check: Check, mark: Mark, what: string, at: string): void {
  const span = check.reading.spans[at];
  if (!span) {
    say(check, mark.line, `${what}: place in the text`, place(check, mark.span), null);
  } else if (span[0] !== mark.span[0] || span[1] !== mark.span[1]) {
    say(check, mark.line, `${what}: place in the text`, place(check, mark.span), place(check, span));
  }
}

/** Checks that a span read for a composite value (a vote, a date) touches the marked text. */
export function expectTouch(check: Check, mark: Mark, what: string, at: string): void {
  const span = check.reading.spans[at];
  if (mark.text === null) return;
  if (!span) say(check, mark.line, `${what}: place in the text`, place(check, mark.span), null);
  else if (!overlaps(span, mark.span)) {
    say(check, mark.line, `${what}: place in the text`, place(check, mark.span), place(check, span));
  }
}

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function place(check: Check, span: Span): string {
  return `${span[0]}–${span[1]}: ${check.raw.slice(span[0], Math.min(span[1], span[0] + 120))}`;
}

/**
 * Checks a list whole: each marked thing is found (`matches`), in any order, and nothing else stands in the list.
 * `each` is called with a found thing and its place in the list.
 */
export function expectList<T>(
  check: Check,
  marks: readonly Mark[],
  got: readonly T[],
  how: {
    readonly what: string;
    readonly line: number;
    readonly matches: (mark: Mark, value: T) => boolean;
    readonly shows: (value: T) => string;
    readonly each: (mark: Mark, value: T, index: number) => void;
    readonly maySurplus?: (value: T) => boolean;
  },
): void {
  const taken = new Set<number>();
  for (const mark of marks) {
    const index = got.findIndex((value, at) => !taken.has(at) && how.matches(mark, value));
    const value = got[index];
    if (value === undefined) {
      say(check, mark.line, `${how.what}: missing`, mark.text ?? mark.value, got.map(how.shows).join(" | ") || null);
      continue;
    }
    taken.add(index);
    how.each(mark, value, index);
  }
  got.forEach((value, index) => {
    if (!taken.has(index) && !how.maySurplus?.(value)) {
      say(check, how.line, `${how.what}: too much`, null, how.shows(value));
    }
  });
}
