import { type Days, dayOf, nthWeekday, partsOf, realDay, weekdayOf, yearOfDigits } from "../../calendar.ts";
import {
  afterStop,
  firstWord,
  isMark,
  lexAt,
  ordinalAt,
  type Point,
  type Scan,
  shapeAt,
  wholeAt,
  wordAt,
  yearAfter,
} from "../scan.ts";

/** A day: `30. maj 2024`, `mandag den 3. juni`, `30-05-2024`, `30/5 2024`, `7.-8. november`, `i dag`. */
export function readDay(scan: Scan, at: number): Point | null {
  return today(scan, at) ?? weekday(scan, at) ?? written(scan, at, false);
}

const one = (day: number): Days => ({ from: day, to: day });
const fixed = (end: number, days: Days): Point => ({
  end,
  unit: "day",
  year: partsOf(days.from).year,
  inYear: () => days,
});

const daysAway: Readonly<Record<string, number>> = { dag: 0, morgen: 1, går: -1 };

function today(scan: Scan, at: number): Point | null {
  const word = firstWord(scan, at);
  if (word === "dags" && wordAt(scan, at + 1) === "dato") return { ...fixed(at + 2, one(scan.today)), relative: true };
  const away = firstWord(scan, at - 1) === "i" ? daysAway[word] : undefined;
  return away === undefined ? null : { ...fixed(at + 1, one(scan.today + away)), relative: true };
}

/** With the weekday before it, or counted by weekdays: `mandag den 3. juni`, `den sidste torsdag i november`, `på mandag`. */
function weekday(scan: Scan, at: number): Point | null {
  const number = scan.lex[at]?.weekday;
  if (number === undefined) return counted(scan, at);
  let next = at + 1;
  if (isMark(scan, next, ",.")) next += 1;
  const article = wordAt(scan, next) === "den" || wordAt(scan, next) === "d";
  const dated = written(scan, article ? afterStop(scan, next + 1) : next, article);
  if (dated) return onWeekday(scan, withoutWeak(dated), number);
  const before = scan.tokens[at - 1];
  const named = before?.kind === "word" && (before.text === "på" || scan.lex[at - 1]?.turn === "next");
  if (!named || scan.tokens[at]?.gap === "far" || wordAt(scan, at).endsWith("en")) return null;
  const ahead = ((number - weekdayOf(scan.today) + 6) % 7) + 1;
  return { ...fixed(at + 1, one(scan.today + ahead)), relative: true };
}

/** Of the years about, the one in which the day falls on that weekday; where none or several do, the year stays open. */
function onWeekday(scan: Scan, point: Point, weekdayNumber: number): Point {
  if (point.year !== undefined) return point;
  const { year } = partsOf(scan.today);
  const fits = [year - 1, year, year + 1].filter((of) => weekdayOf(point.inYear(of).from) === weekdayNumber);
  return fits.length === 1 && fits[0] !== undefined ? { ...point, year: fits[0] } : point;
}

const withoutWeak = ({ weak, ...point }: Point): Point => point;

function counted(scan: Scan, at: number): Point | null {
  const last = scan.lex[at]?.turn === "last" && firstWord(scan, at) === "sidste";
  const ordinal = last ? { value: -1, end: at + 1 } : ordinalAt(scan, at, true);
  const day = ordinal ? lexAt(scan, ordinal.end).weekday : undefined;
  if (!ordinal || day === undefined || ordinal.value > 4 || wordAt(scan, ordinal.end + 1) !== "i") return null;
  const { month } = lexAt(scan, ordinal.end + 2);
  if (month === undefined) return null;
  const inMonth = wordAt(scan, ordinal.end + 3) === "måned" ? 1 : 0;
  const year = yearAfter(scan, ordinal.end + 3 + inMonth);
  return {
    end: year?.end ?? ordinal.end + 3 + inMonth,
    unit: "day",
    inYear: (of) => one(nthWeekday(of, month, day, ordinal.value)),
    ...(year ? { year: year.year } : {}),
  };
}

function written(scan: Scan, at: number, told: boolean): Point | null {
  const before = firstWord(scan, at - 1) || (isMark(scan, at - 1, ".") ? firstWord(scan, at - 2) : "");
  const article = told || before === "den" || before === "d";
  return inDigits(scan, at, article) ?? monthFirst(scan, at) ?? withMonthName(scan, at, article);
}

function inDigits(scan: Scan, at: number, article: boolean): Point | null {
  const token = scan.tokens[at];
  if (token?.kind !== "number") return null;
  const parts = token.text.split(/[-–./]/).map(Number);
  const [a = 0, b = 0, c = 0] = parts;
  switch (token.shape) {
    case "year-month-day":
      return certain(at + 1, realDay(a, b, c));
    case "day-month-year":
      return certain(at + 1, realDay(yearOfDigits(token.text.split(/[-./]/)[2] ?? ""), b, a));
    case "days":
      return inDays(scan, at, token.text);
    case "slash":
    case "clock":
      return dayAndMonth(scan, at, article, token.shape === "clock", a, b);
    default:
      return null;
  }
}

const certain = (end: number, day: number | null): Point | null => (day === null ? null : fixed(end, one(day)));

/** `30/5`, `30/5 2024`, `d. 30.05`: digits alone are a share or a time of day unless a year or an article says more. */
function dayAndMonth(scan: Scan, at: number, article: boolean, clock: boolean, day: number, month: number) {
  if (realDay(2024, month, day) === null || (clock && !article)) return null;
  const stop = isMark(scan, at + 1, "-.") && scan.tokens[at + 1]?.gap === "none" ? at + 2 : at + 1;
  const short = scan.tokens[stop]?.gap === "none" ? shapeAt(scan, stop, "whole") : "";
  const year = /^\d\d$/.test(short) ? { year: yearOfDigits(short), end: stop + 1 } : yearAfter(scan, stop);
  if (year) return certain(year.end, realDay(year.year, month, day));
  return {
    end: at + 1,
    unit: "day" as const,
    inYear: clamped(month, day, day),
    ...(article ? {} : { weak: true as const }),
  };
}

/** `15.10-15.12`, `1.1.2025-31.12.2025` in one run. */
function inDays(scan: Scan, at: number, text: string): Point | null {
  const [first = "", last = ""] = halves(text);
  const [d1 = 0, m1 = 0] = first.split(/[./-]/).map(Number);
  const [d2 = 0, m2 = 0] = last.split(/[./-]/).map(Number);
  if (realDay(2024, m1, d1) === null || realDay(2024, m2, d2) === null) return null;
  const written = [first, last].map((half) => half.split(/[./-]/)[2]);
  const after = written[1] === undefined ? yearAfter(scan, afterStop(scan, at + 1)) : null;
  const year2 = written[1] !== undefined ? yearOfDigits(written[1]) : after?.year;
  const span = (year: number): Days => {
    const to = dayOf(year + (dayOf(2000, m2, d2) < dayOf(2000, m1, d1) ? 1 : 0), m2, d2);
    return { from: dayOf(year, m1, d1), to };
  };
  const year =
    written[0] !== undefined
      ? yearOfDigits(written[0])
      : year2 === undefined
        ? undefined
        : span(year2).to > dayOf(year2, 12, 31)
          ? year2 - 1
          : year2;
  const both =
    written[0] !== undefined && year2 !== undefined
      ? { from: dayOf(yearOfDigits(written[0]), m1, d1), to: dayOf(year2, m2, d2) }
      : null;
  if (both && both.to < both.from) return null;
  return {
    end: after?.end ?? at + 1,
    unit: "day",
    inYear: both ? () => both : span,
    ...(year === undefined ? { weak: true as const } : { year }),
  };
}

/** The two ends of a run of days: the hyphen or dash with a full date on either side. */
function halves(text: string): readonly string[] {
  for (let at = 3; at < text.length - 2; at++) {
    if (!/[-–]/.test(text[at] ?? "")) continue;
    const before = text.slice(0, at).split(/[./]/).length;
    const after = text.slice(at + 1).split(/[./-]/).length;
    if (before >= 2 && after >= 2) return [text.slice(0, at), text.slice(at + 1)];
  }
  return [];
}

/** `maj 6, 2021`, as some programs print it. */
function monthFirst(scan: Scan, at: number): Point | null {
  const { month } = scan.lex[at] ?? {};
  if (month === undefined || !isMark(scan, at + 2, ",")) return null;
  const day = shapeAt(scan, at + 1, "whole");
  const year = shapeAt(scan, at + 3, "whole");
  return day === "" || !/^(?:19|20)\d\d$/.test(year)
    ? null
    : certain(at + 4, realDay(Number(year), month, Number(day)));
}

/** `30. maj 2024`, `7.-8. november`, `den 7. og 8. november 2024`, `den første maj`. */
function withMonthName(scan: Scan, at: number, article: boolean): Point | null {
  const days = dayNumbers(scan, at);
  if (!days) return null;
  const { month } = lexAt(scan, days.end);
  if (month === undefined) return listed(scan, days);
  const [first, last] = days.numbers;
  if (realDay(2024, month, first) === null || realDay(2024, month, last) === null || last < first) return null;
  // 2 maj-børn, 12 marts: without a stop only where the article says that a day is meant.
  let end = days.end + 1;
  if (scan.lex[days.end]?.short) end = afterStop(scan, end);
  if (wordAt(scan, end) === "måned") end += 1;
  if (scan.tokens[end]?.gap === "none" && isMark(scan, end, "-.") && yearAfter(scan, end + 1)) end += 1;
  const year = yearAfter(scan, end) ?? shortYear(scan, end);
  const weak = !days.stop && !article && !year ? { weak: true as const } : {};
  const same = wordAt(scan, end) === "samme" && wordAt(scan, end + 1) === "år" ? 2 : 0;
  return {
    end: year?.end ?? end + same,
    unit: "day",
    inYear: clamped(month, first, last),
    ...weak,
    ...(year ? { year: year.year } : {}),
  };
}

/** `2.` in `2. og 5. juni 2025`, `den 2., 9. og 16. juni`: the month and the year stand with the last of them. */
function listed(
  scan: Scan,
  days: { readonly numbers: readonly [number, number]; readonly end: number; readonly stop: boolean },
) {
  const [day, same] = days.numbers;
  if (!days.stop || day !== same) return null;
  let at = days.end;
  for (let others = 0; others < 5; others++) {
    if (!isMark(scan, at, ",") && !/^(?:og|samt|eller)$/.test(wordAt(scan, at))) return null;
    at += wordAt(scan, at + 1) === "den" ? 2 : 1;
    const next = shapeAt(scan, at, "whole");
    const end = afterStop(scan, at + 1);
    if (next === "" || next.length > 2 || end === at + 1) return null;
    const { month } = lexAt(scan, end);
    at = end;
    if (month === undefined) continue;
    if (realDay(2024, month, day) === null) return null;
    const year = yearAfter(scan, end + 1);
    return {
      end: days.end,
      unit: "day" as const,
      inYear: clamped(month, day, day),
      ...(year ? { year: year.year } : {}),
    };
  }
  return null;
}

/** A day of the month in a year: 29 February is the 28th where there is none. */
function clamped(month: number, first: number, last: number): (year: number) => Days {
  const day = (year: number, number: number) => realDay(year, month, number) ?? dayOf(year, month + 1, 1) - 1;
  return (year) => ({ from: day(year, first), to: day(year, last) });
}

function dayNumbers(scan: Scan, at: number) {
  const token = scan.tokens[at];
  if (token?.kind === "word") {
    const ordinal = scan.lex[at]?.ordinal;
    return ordinal === undefined ? null : { numbers: [ordinal, ordinal] as const, end: at + 1, stop: true };
  }
  if (token?.shape === "ordinals" || token?.shape === "range") {
    const [first = 0, last = 0] = token.text.split(/\.?[-–/]/).map(Number);
    const end = afterStop(scan, at + 1);
    return { numbers: [first, last] as const, end, stop: end > at + 1 };
  }
  const first = shapeAt(scan, at, "whole", true);
  if (first === "" || first.length > 2) return null;
  let end = afterStop(scan, at + 1);
  const stop = end > at + 1;
  let last = Number(first);
  const until = isMark(scan, end, "-–") || wordAt(scan, end) === "til";
  if (stop && (until || wordAt(scan, end) === "og")) {
    const short = wordAt(scan, end + 1) === "d";
    const at2 = short ? afterStop(scan, end + 2) : end + (wordAt(scan, end + 1) === "den" ? 2 : 1);
    const second = shapeAt(scan, at2, "whole");
    const after = afterStop(scan, at2 + 1);
    const days = Number(second) - last;
    const between = /^i?mellem$/.test(firstWord(scan, at - 1)) || /^i?mellem$/.test(firstWord(scan, at - 2));
    if (second !== "" && days > 0 && (days === 1 || between || until) && lexAt(scan, after).month !== undefined) {
      last = Number(second);
      end = after;
    }
  } else if (scan.tokens[end]?.gap === "none" && isMark(scan, end, "-")) {
    // 03-juni-2002
    if (lexAt(scan, end + 1).month !== undefined) return { numbers: [last, last] as const, end: end + 1, stop: true };
  }
  return { numbers: [Number(first), last] as const, end, stop };
}

/** `30. maj 24`: two digits that nothing else claims. */
function shortYear(scan: Scan, at: number): { year: number; end: number } | null {
  const digits = shapeAt(scan, at, "whole").replace(/^$/, "x");
  const next = scan.tokens[at + 1];
  if (!/^[0-4]\d$/.test(digits) || wholeAt(scan, at) === 0) return null;
  const ends = next === undefined || next.gap === "far" || next.kind === "mark";
  return ends && !isMark(scan, at + 1, "%:") ? { year: 2000 + Number(digits), end: at + 1 } : null;
}
