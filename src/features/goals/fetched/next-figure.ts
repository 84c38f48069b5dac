import type { PeriodKind } from "../../../records/figure.ts";

const months: Readonly<Record<Exclude<PeriodKind, "day">, number>> = {
  year: 12,
  "half-year": 6,
  quarter: 3,
  month: 1,
};

/**
 * The day the next figure comes, when one that was to come on `day` has: the same day of later months, by the rhythm, the
 * first of them after `today`; the last day of a month that is too short. ISO days.
 */
export function nextFigureAfter(day: string, rhythm: PeriodKind, today: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  for (let step = 1; ; step += 1) {
    const next =
      rhythm === "day" ? iso(year, month - 1, date + step) : sameDay(year, month - 1 + step * months[rhythm], date);
    if (next > today) return next;
  }
}

const iso = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

function sameDay(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return iso(year, month, Math.min(date, last));
}
