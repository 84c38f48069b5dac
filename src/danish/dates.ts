import { isoOf, nthWeekday, partsOf, realDay, yearOfDigits } from "./calendar.ts";
import { monthNames, shortMonthNames } from "./months.ts";

/** A date, with the time of day where one stands beside it, and where in the text they were found. */
export interface FoundDate {
  /** `2024-05-30`. */
  readonly date: string;
  /** `16:15`, or null where no time stands beside the date. */
  readonly time: string | null;
  /** The end of a span of time (`kl. 8.00-10.30`), or null. */
  readonly until: string | null;
  readonly from: number;
  readonly to: number;
  /** Where the date alone stands, without weekday and time. */
  readonly dateFrom: number;
  readonly dateTo: number;
}

const monthNumber = new Map(
  monthNames.flatMap((name, at) => [name, ...(shortMonthNames[at] ?? [])].map((word) => [word, at + 1] as const)),
);
/** The longer of two that begin alike first. */
const monthWord = `(${[...monthNumber.keys()].sort((a, b) => b.length - a.length).join("|")})`;

/** Any of the ways Danish minutes write a date; year last, first, or after a month's name. */
const anyDate = new RegExp(
  [
    `(\\d{1,2})\\.?[ \\u00a0]{0,2}[-.]?[ ]?${monthWord}\\.?,?[ \\u00a0-]{0,2}(\\d{4})(?!\\d)`,
    `${monthWord} (\\d{1,2}), ?(\\d{4})`,
    "(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)",
    "(\\d{1,2})[-./](\\d{1,2})[-./ ]{1,2}(\\d{4}|\\d{2})(?![\\d-])",
  ].join("|"),
  "gi",
);

const clock =
  /^(?:,?[ \u00a0]*(?:-|–|T)?[ \u00a0]*(?:,? ?(?:fra|kl(?:okken)?\.?:?|kl\. ?:)[ \u00a0]*)?)(\d{1,2})[.:](\d{2})(?::\d{2})?(?![\d/]|[.]\d{4})(?:[ \u00a0]*(?:-|–|til)[ \u00a0]*(?:kl\.? ?)?(\d{1,2})[.:](\d{2}))?/i;
const wholeHour =
  /^,?[ \u00a0]*kl(?:okken)?\.?[ \u00a0]*(\d{1,2})(?![\d.:])(?:[ \u00a0]*(?:-|–|til)[ \u00a0]*(?:kl\.? ?)?(\d{1,2})(?![\d.:]))?/i;

const pad = (digits: string): string => digits.padStart(2, "0");

function iso(year: number, month: number, day: number): string | null {
  const real = realDay(year, month, day);
  return real === null ? null : isoOf(real);
}

function dateOf(match: RegExpExecArray): string | null {
  const [, day, name, year, name2, day2, year2, y, m, d, dd, mm, yy] = match;
  if (day && name && year) return iso(Number(year), monthNumber.get(name.toLowerCase()) ?? 0, Number(day));
  if (name2 && day2 && year2) return iso(Number(year2), monthNumber.get(name2.toLowerCase()) ?? 0, Number(day2));
  if (y && m && d) return iso(Number(y), Number(m), Number(d));
  if (dd && mm && yy) return iso(yearOfDigits(yy), Number(mm), Number(dd));
  return null;
}

/** The time of day at the start of `text` (`kl. 16:15`, `16.15-18.00`, `kl. 8`), or null. Hours past 24 are none. */
export function timeAt(text: string): { time: string; until: string | null; length: number } | null {
  const match = clock.exec(text) ?? wholeHour.exec(text);
  if (!match) return null;
  const whole = match[4] === undefined && match[3] === undefined && !/[.:]\d{2}/.test(match[0]);
  const [hour = "", minute = "", untilHour, untilMinute] = whole
    ? [match[1] ?? "", "00", match[2], "00"]
    : [match[1] ?? "", match[2] ?? "", match[3], match[4]];
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const until = untilHour && untilMinute && Number(untilHour) < 24 ? `${pad(untilHour)}:${untilMinute}` : null;
  return { time: `${pad(hour)}:${minute}`, until, length: match[0].length };
}

/** A quick look: every way of writing a date has four digits in a row, or digits on both sides of a hyphen, stop or stroke. */
export function mayHoldDate(text: string): boolean {
  return text.length >= 6 && /\d(?:\d{3}|[-./]\d)/.test(text);
}

/**
 * All dates of a short text (a line; longer than 2,000 characters only its beginning is looked at), in order.
 * Impossible dates (31.02.) are left out; two-digit years mean 1970–2069.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!mayHoldDate(text)) return found;
  const short = text.length > 2000 ? text.slice(0, 2000) : text;
  anyDate.lastIndex = 0;
  for (let match = anyDate.exec(short); match; match = anyDate.exec(short)) {
    const before = short[match.index - 1] ?? " ";
    const date = /[\d/-]/.test(before) ? null : dateOf(match);
    if (!date) continue;
    const end = match.index + match[0].length;
    const at = timeAt(short.slice(end, end + 40));
    const lead =
      /(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,?[ \u00a0]*(?:d(?:en|\.)?[ \u00a0]*)?|d(?:en|\.)[ \u00a0]*)$/i.exec(
        short.slice(Math.max(0, match.index - 24), match.index),
      );
    found.push({
      date,
      time: at?.time ?? null,
      until: at?.until ?? null,
      from: match.index - (lead?.[0].length ?? 0),
      to: end + (at?.length ?? 0),
      dateFrom: match.index,
      dateTo: end,
    });
  }
  return found;
}

/** The hour at which Copenhagen's summer time changes is 01:00 UTC on the last Sunday of March and of October. */
function lastSunday(year: number, month: number): number {
  return partsOf(nthWeekday(year, month, 7, -1)).day;
}

/** `2024-05-30` and `16:15` as a point of time with Copenhagen's offset on that day: `2024-05-30T16:15:00+02:00`. */
export function copenhagenTime(date: string, time: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const hour = Number(time.slice(0, 2));
  const afterStart =
    month > 3 || (month === 3 && (day > lastSunday(year, 3) || (day === lastSunday(year, 3) && hour >= 2)));
  const beforeEnd =
    month < 10 || (month === 10 && (day < lastSunday(year, 10) || (day === lastSunday(year, 10) && hour < 3)));
  return `${date}T${time}:00+0${afterStart && beforeEnd ? 2 : 1}:00`;
}
