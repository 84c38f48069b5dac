import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import { join, tail, within } from "../passage.ts";
import type { Piece } from "../piece.ts";
import { readAttendance } from "./absence.ts";
import { type DecisionHeading, decisionHeading } from "./decision-heading.ts";

export interface FoundEarlier {
  readonly committee: Piece | null;
  readonly date: Piece | null;
  readonly text: string;
  readonly span: Span;
}

/** One older decision below its heading. Null where no words of it stand there. */
export function earlierDecision(
  heading: DecisionHeading | null,
  line: Line | null,
  rows: readonly Line[],
  source: string,
): FoundEarlier | null {
  const kept = readAttendance(rows, source).rest;
  if (kept.length === 0) return null;
  const passage = join(kept, source);
  return {
    committee:
      heading?.committee && line
        ? { text: heading.committee.name, span: within(line, source, heading.committee.from, heading.committee.to) }
        : null,
    date:
      heading?.date && line
        ? { text: heading.date.iso, span: within(line, source, heading.date.from, heading.date.to) }
        : null,
    text: passage.text,
    span: passage.span,
  };
}

const bare = /^beslutning(?:en|er)?\s*:?$/i;

/** Older decisions quoted below *Sagens forløb*, *Tidligere behandling*: each begins with its body and date. */
export function readHistory(rows: readonly Line[], source: string): FoundEarlier[] {
  const found: FoundEarlier[] = [];
  let heading: DecisionHeading | null = null;
  let line: Line | null = null;
  let below: Line[] = [];
  const close = () => {
    if (heading) {
      const one = earlierDecision(heading, line, below, source);
      if (one && found.length < 200) found.push(one);
    }
    below = [];
  };
  for (const row of rows) {
    const entry: DecisionHeading | null = decisionHeading(row.text);
    if (entry && (entry.committee || entry.date)) {
      const waiting: DecisionHeading | null = heading;
      // A body's line and the date's line below it, or "Beslutning i X den …" below "X den …", are one heading.
      if (
        waiting &&
        below.length === 0 &&
        (!entry.committee || !entry.date || waiting.committee?.name === entry.committee.name)
      ) {
        heading = { ...entry, committee: entry.committee ?? null, date: entry.date ?? null };
        if (!entry.date && waiting.date) continue;
        line = row;
        continue;
      }
      close();
      heading = entry;
      line = row;
      const rest = entry.length < row.text.length ? tail(row, source, entry.length) : null;
      if (rest) below.push(rest);
    } else if (!(bare.test(row.text) && below.length === 0)) below.push(row);
  }
  close();
  return found;
}
