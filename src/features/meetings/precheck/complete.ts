import type { Finding } from "../../../records/finding.ts";
import type { Span } from "../../../records/span.ts";
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
      line: text && span ? text.line + lineBreaks(text.text, span[0]) : null,
    },
    found: words,
    params,
  };
}

/** The words of a span in one line, cut where they are long; of a personal number only the day of birth is left. */
function wordsAt(text: CheckedText, [from, to]: Span, today: string | null): string {
  const end = Math.min(to, from + longest);
  let words = text.text.slice(from, end);
  for (const { span } of numbersIn(text, today)) {
    if (span[1] <= from || span[0] >= end) continue;
    let digits = 0;
    for (let at = span[0]; at < span[1]; at++) {
      if (/[0-9０-９OoIl]/.test(text.text[at] ?? "")) digits += 1;
      else continue;
      if (digits > 6 && at >= from && at < end) words = `${words.slice(0, at - from)}•${words.slice(at - from + 1)}`;
    }
  }
  return `${words.replace(/\s+/g, " ").trim()}${end < to ? " …" : ""}`;
}

function lineBreaks(text: string, to: number): number {
  let found = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) found += 1;
  return found;
}
