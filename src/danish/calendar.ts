/** Days are whole numbers since 1 January 1970, so that adding and comparing them needs no time zone. */

const dayLength = 86_400_000;

/** The first and the last day of a stretch of time, both of them in it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The day of a year, month (1–12; others run over into the next or the last year) and day of the month. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / dayLength;
}

/** The same, or null where the calendar has no such day (31 February). */
export function realDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2100) return null;
  const found = dayOf(year, month, day);
  return new Date(found * dayLength).getUTCMonth() === month - 1 ? found : null;
}

/** A year as written with two digits or four: two mean 1970–2069. */
export function yearOfDigits(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** `2024-05-30` as a day; null for what is no date. */
export function dayFromIso(date: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year === undefined ? null : realDay(Number(year), Number(month), Number(day));
}

/** True for a day of the calendar written as `2024-05-30`, of the years 1900 to 2099. */
export function isIsoDay(text: string): boolean {
  return /^(?:19|20)\d\d-\d\d-\d\d$/.test(text) && dayFromIso(text) !== null;
}

/** A day as `2024-05-30`. */
export function isoOf(day: number): string {
  const { year, month, day: inMonth } = partsOf(day);
  return `${year}-${month < 10 ? "0" : ""}${month}-${inMonth < 10 ? "0" : ""}${inMonth}`;
}

/** Year, month (1–12) and day of the month. */
export function partsOf(day: number): { year: number; month: number; day: number } {
  // Days since 1 March of the year 0, in eras of 400 years, whose years begin in March (H. Hinnant, chrono algorithms).
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const inMonth = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: inMonth };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A run of whole months: `monthsFrom(2024, 4, 3)` is the second quarter. */
export function monthsFrom(year: number, month: number, count: number): Days {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + count, 1) - 1 };
}

/** The same day of the month some months on; the last of the month where it is shorter. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: inMonth } = partsOf(day);
  return Math.min(dayOf(year, month + months, inMonth), dayOf(year, month + months + 1, 1) - 1);
}

/** Week `week` of `year`, Monday to Sunday; week 1 holds 4 January (ISO 8601, which Danish calendars follow). */
export function weekOf(year: number, week: number): Days {
  const fourth = dayOf(year, 1, 4);
  const from = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
  return { from, to: from + 6 };
}

/** Easter Sunday, by the rule of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The `nth` such weekday of a month; the last with -1. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayOf(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}
