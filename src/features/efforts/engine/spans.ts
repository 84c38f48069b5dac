import { addMonths, dayOf, partsOf } from "../../../danish/calendar.ts";
import type { EffortSpan } from "../../../records/effort-model.ts";

/** The day (days since 1970) that lies a span after another: years and months by the calendar, then weeks and days. */
export function addSpan(day: number, span: EffortSpan): number {
  const months = (span.years ?? 0) * 12 + (span.months ?? 0);
  const moved = months === 0 ? day : addMonths(day, months);
  return moved + (span.weeks ?? 0) * 7 + (span.days ?? 0);
}

/**
 * How many months lie from `origin` to `day`, not before it: whole months, and of the last one the share of its days. So
 * stretches that follow each other add up exactly, wherever they meet.
 */
export function monthsSince(origin: number, day: number): number {
  const from = partsOf(origin);
  const to = partsOf(day);
  let whole = (to.year - from.year) * 12 + to.month - from.month;
  if (addMonths(origin, whole) > day) whole -= 1;
  const begin = addMonths(origin, whole);
  return whole + (day - begin) / (addMonths(origin, whole + 1) - begin);
}

/** The day of the year's `MM-DD`; of 29 February in other years the 28th. */
export function dayInYear(year: number, monthAndDay: string): number {
  const month = Number(monthAndDay.slice(0, 2));
  const last = partsOf(dayOf(year, month + 1, 1) - 1).day;
  return dayOf(year, month, Math.min(Number(monthAndDay.slice(3)), last));
}
