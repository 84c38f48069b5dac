import type { Match } from "./match.ts";
import { families } from "./registry.ts";
import { mayBegin, type Scan, scanOf } from "./scan.ts";
import type { TimeContext, TimeExpression } from "./time-expression.ts";

export type { Interval, TimeContext, TimeExpression } from "./time-expression.ts";

/**
 * The times a text names, in order and without overlap, read against the meeting's date and the committee's known
 * meetings. Days are Europe/Copenhagen's. Spans are UTF-16 offsets into `text` as given. Takes time in proportion to
 * the text. Throws where `context.date` is no ISO date.
 */
export function readTimes(text: string, context: TimeContext): readonly TimeExpression[] {
  const scan = scanOf(text, context);
  const found: TimeExpression[] = [];
  for (let at = 0; at < scan.tokens.length; ) {
    const match = mayBegin(scan, at) ? longest(scan, at) : null;
    const first = scan.tokens[at];
    const last = match ? scan.tokens[match.end - 1] : undefined;
    if (!match || !first || !last) {
      at += 1;
      continue;
    }
    found.push({ text: text.slice(first.from, last.to), span: [first.from, last.to], ...match.value });
    at = match.end;
  }
  return found;
}

function longest(scan: Scan, at: number): Match | null {
  let best: Match | null = null;
  for (const family of families) {
    const match = family.read(scan, at);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}
