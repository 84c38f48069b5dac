import type { Numbering } from "../../../records/agenda.ts";
import type { AgendaEntry } from "../../../store/queries/agenda/agenda-entries.ts";
import type { NumbersBefore } from "../../../store/queries/agenda/numbers-before.ts";

/** A line with its number on the agenda: `46`. */
export interface NumberedEntry {
  readonly entry: AgendaEntry;
  readonly number: number;
}

/**
 * The first ISO day of the stretch in which numbers run on: the meeting's own day, its year, or its council term (four
 * years from 1 January after the election, lov om kommunernes styrelse § 6).
 */
export function numbersFrom(numbering: Numbering, day: string): string {
  const year = Number(day.slice(0, 4));
  if (numbering === "meeting") return day;
  return `${numbering === "year" ? year : 2022 + Math.floor((year - 2022) / 4) * 4}-01-01`;
}

/**
 * Numbers an agenda's lines on from what came before: the committee's meetings in the stretch, and of a supplement also
 * the lines of the agenda it is added to (`ahead`).
 */
export function numberEntries(entries: readonly AgendaEntry[], before: NumbersBefore, ahead: number): NumberedEntry[] {
  const first = before.published + before.waiting + ahead + 1;
  return entries.map((entry, at) => ({ entry, number: first + at }));
}
