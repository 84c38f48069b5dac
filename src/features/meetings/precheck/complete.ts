import type { Finding } from "../../../records/finding.ts";
import type { Span } from "../../../records/span.ts";
import type { FoundNumber } from "./cpr/find-cpr.ts";
import { numbersIn } from "./numbers-in.ts";
import type { Hit } from "./rule.ts";
import type { CheckedText } from "./subject.ts";

const longest = 120;

/** A rule's hit as a finding: with its place in the whole, and its words with every personal number masked. */
export function completed(rule: string, hit: Hit, today: string | null): Finding {
  const { code, severity, params = {}, span } = hit;
  const text = hit.in?.text ?? null;
  const file = hit.in?.file ?? hit.file ?? null;
  const words = hit.shown ?? (text && span ? wordsAt(text, span, today) : "");
  return {
    code,
    severity,
    rule,
    place: {
      file,
      field: text?.field ?? "",
      span: text && span ? [span[0] + text.from, span[1] + text.from] : null,
      line: text && span ? text.line + lineOf(text, span[0]) : null,
    },
    found: words,
    params,
  };
}

/** The words of a span in one line, cut where they are long; of a personal number only the day of birth is left. */
function wordsAt(text: CheckedText, [from, to]: Span, today: string | null): string {
  const end = Math.min(to, from + longest);
  let words = text.text.slice(from, end);
  const numbers = numbersIn(text, today);
  const ends = numbersEnd(numbers);
  for (let next = firstFrom(ends, from + 1); next < numbers.length; next++) {
    const span = numbers[next]?.span ?? [end, end];
    if (span[0] >= end) break;
    let digits = 0;
    for (let at = span[0]; at < span[1]; at++) {
      if (/[0-9０-９OoIl]/.test(text.text[at] ?? "")) digits += 1;
      else continue;
      if (digits > 6 && at >= from && at < end) words = `${words.slice(0, at - from)}•${words.slice(at - from + 1)}`;
    }
  }
  return `${glued(words).replace(/\s+/g, " ").trim()}${end < to ? " …" : ""}`;
}

/** Of what only looks like a personal number, glued to a mail address or a word, the last digits are hidden too. */
function glued(words: string): string {
  return words.replace(/(\d{6}[-–— ]?)\d{4}/g, "$1••••");
}

const ending = new WeakMap<readonly FoundNumber[], readonly number[]>();

function numbersEnd(numbers: readonly FoundNumber[]): readonly number[] {
  let ends = ending.get(numbers);
  if (!ends) {
    ends = numbers.map(({ span }) => span[1]);
    ending.set(numbers, ends);
  }
  return ends;
}

const breaks = new WeakMap<CheckedText, readonly number[]>();

/** How many lines end before an offset. */
function lineOf(text: CheckedText, offset: number): number {
  let ends = breaks.get(text);
  if (!ends) {
    const found: number[] = [];
    for (let at = text.text.indexOf("\n"); at >= 0; at = text.text.indexOf("\n", at + 1)) found.push(at);
    ends = found;
    breaks.set(text, ends);
  }
  return firstFrom(ends, offset);
}

/** The index of the first of ascending offsets that is not before `offset`. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
