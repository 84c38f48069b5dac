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
  for (const next of eachOccurrence(due, day)) {
    if (next.to > until) break;
    out.push(next);
  }
  return out;
}

/** The occurrences of a promise in order, as in `occurrencesOf`, as far as they are asked for. */
export function* eachOccurrence(due: PromiseDue, day: string | null): Generator<Occurrence> {
  const period = periodOf(due.recurrence);
  if (period === null) {
    if (due.to !== null) yield { from: due.from, to: due.to };
    return;
  }
  const sticks = due.to !== null && isMonthEnd(due.to);
  for (let n = 0; n < mostOccurrences; n += 1) {
    const next = recurring(due, day, period, sticks, n);
    if (next === null || (due.until !== null && next.to > due.until)) return;
    yield next;
  }
}

function recurring(due: PromiseDue, day: string | null, period: Period, sticks: boolean, n: number): Occurrence | null {
  if (due.to !== null) {
    const from = due.from === null ? null : shifted(due.from, period, n, false);
    return { from, to: shifted(due.to, period, n, sticks) };
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
  const { year, month, date } = partsOf(day);
  const months = year * 12 + month - 1 + period.months * times;
  const moved = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const last = daysInMonth(moved.year, moved.month);
  const whole = `${String(moved.year).padStart(4, "0")}-${two(moved.month)}-${two(sticks ? last : Math.min(date, last))}`;
  return addDays(whole, period.days * times);
}

/** A day some days later, or earlier where `days` is negative. */
export function addDays(day: string, days: number): string {
  if (days === 0) return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function isMonthEnd(day: string): boolean {
  const { year, month, date } = partsOf(day);
  return date === daysInMonth(year, month);
}

function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// By figures and not by Date: a page of twenty years asks for tens of thousands of occurrences.
function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 31);
}

/** A month, or a day of one, with two digits. */
function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
