import { findDates } from "../../../danish/dates.ts";
import type { Line } from "../lines.ts";
import { join, within } from "../passage.ts";
import type { Piece } from "../piece.ts";
import { readAttendance } from "./absence.ts";
import type { FoundEarlier } from "./earlier-decisions.ts";

const bodyLabel = /^(?:udvalg|forum|organ|råd|mødeforum)\s*:\s*(?=\S)/i;
const dayLabel = /^(?:dato|mødedato)\s*:\s*(?=\S)/i;
const otherLabel = /^(?:punkt|punktnummer|punkt ?nr\.?|sagsnr\.?|mødested)\s*:/i;

/** Older decisions whose body and day stand behind labels: `Udvalg: Byrådet`, `Dato: 22-01-2025`, the words below. Null for any other history. */
export function readLabelledHistory(rows: readonly Line[], source: string): FoundEarlier[] | null {
  const starts = rows.flatMap((row, at) => (bodyLabel.test(row.text) && dayBelow(rows, at) ? [at] : []));
  if (starts.length === 0 || starts[0] !== 0) return null;
  return starts.slice(0, 200).flatMap((from, index) => {
    const entry = rows.slice(from, starts[index + 1] ?? rows.length);
    const [named, dated] = [entry[0], entry[1]];
    const below = entry.slice(2).filter((row) => !otherLabel.test(row.text));
    const kept = readAttendance(below, source).rest;
    if (!named || !dated || kept.length === 0) return [];
    const passage = join(kept, source);
    return [{ committee: behind(named, source), date: dayOf(dated, source), text: passage.text, span: passage.span }];
  });
}

function dayBelow(rows: readonly Line[], at: number): boolean {
  const below = rows[at + 1]?.text ?? "";
  return dayLabel.test(below) && findDates(below).length > 0;
}

function behind(row: Line, source: string): Piece {
  const from = bodyLabel.exec(row.text)?.[0].length ?? 0;
  return { text: row.text.slice(from), span: within(row, source, from, row.text.length) };
}

function dayOf(row: Line, source: string): Piece | null {
  const [found] = findDates(row.text);
  return found ? { text: found.date, span: within(row, source, found.dateFrom, found.dateTo) } : null;
}
