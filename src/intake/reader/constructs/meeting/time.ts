import { copenhagenTime, type FoundDate, findDates, timeAt } from "../../../../danish/dates.ts";
import type { Span } from "../../../../records/span.ts";
import type { Line } from "../../lines.ts";
import { within } from "../../passage.ts";
import type { Piece } from "../../piece.ts";
import type { Values } from "./labels.ts";

const closing =
  /^(?:mødet|møde) (?:blev )?(?:hævet|sluttede?|slut|afsluttet|afsluttede|hævedes|sluttet)(?: (?:af|med) [^\d]{0,40})?\s*:?\s*(?:kl\.?|klokken)?\s*:?\s*(?=\d)/i;

/** `Mødet sluttede kl. 18.05`, at the end of the document: said of the meeting, not of its last item. Offsets of the hour. */
export function meetingClosed(text: string): { time: string; from: number; to: number } | null {
  if (text.length > 120) return null;
  const match = closing.exec(text);
  const clock = match ? (timeAt(text.slice(match[0].length)) ?? timeAt(`kl. ${text.slice(match[0].length)}`)) : null;
  if (!match || !clock) return null;
  const from = match[0].length;
  const digits = /^[\d.:]+/.exec(text.slice(from))?.[0].replace(/[.:]$/, "") ?? "";
  return { time: clock.time, from, to: from + digits.length };
}

interface When {
  readonly date: string | null;
  readonly start: Piece | null;
  readonly end: Piece | null;
}

/** The day and hours of the meeting, in Copenhagen's time, from labels or from the title (`fallback`). */
export function meetingTime(values: Values, fallback: { found: FoundDate; row: Line } | null, source: string): When {
  let chosen: { found: FoundDate; row: Line; offset: number } | null = null;
  for (const field of ["start", "date", "time"] as const) {
    for (const { row, from } of values.get(field) ?? []) {
      const [found] = findDates(row.text.slice(from));
      if (found && (!chosen || (chosen.found.time === null && found.time !== null)))
        chosen = { found, row, offset: from };
    }
  }
  // The same day with the hour beside it says more.
  if (
    fallback &&
    (!chosen ||
      (chosen.found.time === null &&
        fallback.found.time !== null &&
        fallback.found.date === chosen.found.date &&
        !values.has("time") &&
        !values.has("start")))
  )
    chosen = { ...fallback, offset: 0 };
  if (!chosen) return { date: null, start: null, end: endOf(values, null, source) };
  const { found, row, offset } = chosen;
  let span = within(row, source, offset + found.from, offset + found.to);
  let { time, until } = found;
  let clockSpan: Span | null = null;
  if (time === null) {
    for (const field of ["time", "start", "date"] as const) {
      for (const value of values.get(field) ?? []) {
        const rest = value.row.text.slice(value.from);
        const at = rest.search(/\d{1,2}[.:]\d{2}|kl\.? ?\d/i);
        const clock =
          at >= 0 && findDates(rest).every((one) => at >= one.to || at < one.from) ? timeAt(rest.slice(at)) : null;
        if (clock && time === null) {
          ({ time, until } = clock);
          // "Mødet startede kl. 16.05 og sluttede kl. 18.10."
          const closed = /(?:slut\p{L}*|hævet|til) (?:kl\.? ?)?(\d{1,2})[.:](\d{2})/u.exec(
            rest.slice(at + clock.length),
          );
          if (until === null && closed?.[1] && closed[2]) until = `${closed[1].padStart(2, "0")}:${closed[2]}`;
          clockSpan = within(value.row, source, value.from + at, value.row.text.length);
          if (value.row !== row) span = within(row, source, offset + found.from, offset + found.to);
        }
      }
    }
    if (time === null && fallback?.found.date === found.date) ({ time, until } = fallback.found);
  }
  const start = { text: time ? copenhagenTime(found.date, time) : found.date, span };
  const end =
    endOf(values, found.date, source) ??
    (until ? { text: copenhagenTime(found.date, until), span: clockSpan ?? span } : null);
  return { date: found.date, start, end };
}

function endOf(values: Values, date: string | null, source: string): Piece | null {
  for (const { row, from } of values.get("end") ?? []) {
    const rest = row.text.slice(from);
    const [found] = findDates(rest);
    if (found?.time)
      return {
        text: copenhagenTime(found.date, found.time),
        span: within(row, source, from + found.from, from + found.to),
      };
    const clock = timeAt(rest) ?? timeAt(`kl. ${rest}`);
    if (clock && date)
      return { text: copenhagenTime(date, clock.time), span: within(row, source, from, row.text.length) };
  }
  return null;
}
