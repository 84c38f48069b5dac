import type { Money, Partnership } from "../../records/partnership.ts";

/** What a year costs, of the agreements that are seen. Whole kroner. */
export interface YearOfMoney {
  readonly year: number;
  /** What the municipality pays itself. */
  readonly own: number;
  /** What funds, the state and others pay. */
  readonly others: number;
  /** A source has money in the year, and how much is not known or not for the viewer. */
  readonly unknown: boolean;
  /** Agreements that run out in the year. */
  readonly ending: readonly Partnership[];
}

/** What a source gives in a year: null where it is not known; 0 outside its period. Whole kroner, halves up. */
export function moneyInYear(source: Money, year: number, until: string | null): number | null {
  const ends = [source.ends, until].filter((day) => day !== null).sort()[0] ?? null;
  const months = monthsInYear(source.starts, ends, year);
  if (months === 0) return 0;
  // A stranger's has no amount at all where it is not public.
  const amount = source.amount ?? null;
  if (amount === null) return null;
  if (source.per === "once") return source.starts.startsWith(`${year}-`) ? amount : 0;
  return Math.round((amount * months) / 12);
}

/**
 * Sums by year over agreements, from the first year of money or end to `last` at least. A year's price is reckoned by
 * months, the days of a month that is not whole as a part of it. An agreement without an end is reckoned to `last`.
 */
export function moneyOfYears(partnerships: readonly Partnership[], last: number): YearOfMoney[] {
  const sources = partnerships.flatMap(({ money, ends }) => money.map((source) => ({ source, until: ends })));
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const first = Math.min(
    ...partnerships.map(({ starts }) => yearOf(starts)),
    ...sources.map(({ source }) => yearOf(source.starts)),
  );
  const ends = partnerships.flatMap((each) => (each.ends === null ? [] : [yearOf(each.ends)]));
  const end = Math.max(last, ...ends);
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: Math.min(end - first + 1, mostYears) }, (_, at) => {
    const year = first + at;
    const given = sources.map(({ source, until }) => ({ source, sum: moneyInYear(source, year, until) }));
    const sumOf = (isOwn: boolean) =>
      given.reduce((sum, each) => (isOwn === (each.source.payer === "own") ? sum + (each.sum ?? 0) : sum), 0);
    return {
      year,
      own: sumOf(true),
      others: sumOf(false),
      unknown: given.some(({ sum }) => sum === null),
      ending: partnerships.filter((each) => each.ends?.startsWith(`${year}-`)),
    };
  });
}

const mostYears = 60;

/** How many months of a year a period covers: 0 to 12, parts of months by their days. */
function monthsInYear(starts: string, ends: string | null, year: number): number {
  let months = 0;
  for (let month = 1; month <= 12; month += 1) {
    const first = `${year}-${String(month).padStart(2, "0")}-01`;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const from = starts > first ? dayIn(starts, first) : 1;
    const to = ends !== null && ends < `${first.slice(0, 8)}${length}` ? dayIn(ends, first) : length;
    if (from !== null && to !== null && to >= from) months += (to - from + 1) / length;
  }
  return months;
}

/** The day of the month where a day is in the month of `first`; null where it is not. */
const dayIn = (day: string, first: string): number | null =>
  day.slice(0, 7) === first.slice(0, 7) ? Number(day.slice(8)) : null;
