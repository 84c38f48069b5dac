import type { PromiseDue } from "./promise.ts";

/** When a promise falls due once: ISO days in Europe/Copenhagen, inclusive. `from` null: any day up to `to`. */
export interface Occurrence {
  readonly from: string | null;
  readonly to: string;
}

/** An ISO 8601 period in what the calendar counts by. */
interface Period {
  readonly months: number;
  readonly days: number;
}

/** More than weekly for nineteen years; what a broken document asks for more often ends here. */
export const mostOccurrences = 1000;

/**
 * The times a promise falls due, in order, that end on `until` at the latest. A promise without a recurrence has one, or
 * none where no day is known (an anchor without a date is no date). A recurring one of which the first is not known
 * counts from `day`, the day it was made. `until` of the promise itself bounds it too; `mostOccurrences` always.
 */
export function occurrencesOf(due: PromiseDue, day: string | null, until: string): Occurrence[] {
  const out: Occurrence[] = [];
  for (let n = 0; n < mostOccurrences; n += 1) {
    const next = nthOccurrence(due, day, n);
    if (next === null || next.to > until) break;
    out.push(next);
  }
  return out;
}

/** The occurrence number `n` (0, 1, 2 …) of a promise; null where there is none. */
export function nthOccurrence(due: PromiseDue, day: string | null, n: number): Occurrence | null {
  const period = periodOf(due.recurrence);
  if (period === null) return n === 0 && due.to !== null ? { from: due.from, to: due.to } : null;
  const found = recurring(due, day, period, n);
  return found === null || (due.until !== null && found.to > due.until) ? null : found;
}

function recurring(due: PromiseDue, day: string | null, period: Period, n: number): Occurrence | null {
  if (due.to !== null) {
    const from = due.from === null ? null : shifted(due.from, period, n, false);
    return { from, to: shifted(due.to, period, n, isMonthEnd(due.to)) };
  }
  if (due.from !== null) {
    const next = shifted(due.from, period, n + 1, false);
    return { from: shifted(due.from, period, n, false), to: addDays(next, -1) };
  }
  if (due.anchor !== null || day === null) return null;
  return { from: addDays(shifted(day, period, n, false), 1), to: shifted(day, period, n + 1, false) };
}

/** `P6M`, `P1Y`, `P2W`, `P1Y6M`; null for none, for what is no such period, and for one of no length. */
function periodOf(recurrence: string | null): Period | null {
  const found = /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,3})D)?$/.exec(recurrence ?? "");
  if (found === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const period = { months: years * 12 + months, days: weeks * 7 + days };
  return period.months + period.days > 0 ? period : null;
}

/**
 * A day moved by `times` periods, counted from the day itself and not from the one before it: monthly from 31 January is
 * 29 February and 31 March. `sticks`: the day is the last of its month and stays so (30 June, 31 December).
 */
function shifted(day: string, period: Period, times: number, sticks: boolean): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const months = year * 12 + month - 1 + period.months * times;
  const last = daysInMonth(Math.floor(months / 12), months % 12);
  const moved = Date.UTC(Math.floor(months / 12), months % 12, sticks ? last : Math.min(date, last));
  return addDays(isoDay(moved), period.days * times);
}

/** A day some days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  return days === 0 ? day : isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

function isMonthEnd(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return date === daysInMonth(year, month - 1);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
