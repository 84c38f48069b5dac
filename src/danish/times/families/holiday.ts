import { type Days, dayOf, easterOf, nthWeekday, weekOf } from "../../calendar.ts";
import type { Holiday } from "../lexicon.ts";
import { firstWord, type Point, type Scan, shapeAt, wordAt, yearAfter } from "../scan.ts";

const days = (from: number, to = from): Days => ({ from, to });

/**
 * The days of a holiday in a year. The pupils' summer holiday begins on the last Saturday of June (folkeskoleloven
 * § 14 a); municipalities choose its end, mostly the second Sunday of August. The winter holiday is week 7 or 8.
 */
const holidays: Readonly<Record<Holiday, (year: number) => Days>> = {
  "summer-holiday": (year) => days(nthWeekday(year, 6, 6, -1), nthWeekday(year, 8, 7, 2)),
  "autumn-holiday": (year) => weekOf(year, 42),
  "winter-holiday": (year) => days(weekOf(year, 7).from, weekOf(year, 8).to),
  christmas: (year) => days(dayOf(year, 12, 24), dayOf(year, 12, 26)),
  "new-year": (year) => days(dayOf(year, 12, 31), dayOf(year + 1, 1, 1)),
  "turn-of-year": (year) => days(dayOf(year, 12, 31), dayOf(year + 1, 1, 1)),
  easter: (year) => days(easterOf(year) - 3, easterOf(year) + 1),
  pentecost: (year) => days(easterOf(year) + 49, easterOf(year) + 50),
  ascension: (year) => days(easterOf(year) + 39),
  "constitution-day": (year) => days(dayOf(year, 6, 5)),
  midsummer: (year) => days(dayOf(year, 6, 23)),
};

/** `sommerferien`, `jul 2024`, `påskeferien`, `årsskiftet 2024/2025`, `Kr. himmelfartsdag`. */
export function readHoliday(scan: Scan, at: number): Point | null {
  const holiday = scan.lex[at]?.holiday;
  if (holiday === undefined) return null;
  const word = firstWord(scan, at);
  const inYear = /^(?:påskeferie|juleferie)/.test(word)
    ? holiday === "easter"
      ? (year: number) => days(easterOf(year) - 8, easterOf(year) + 1)
      : (year: number) => days(dayOf(year, 12, 21), dayOf(year + 1, 1, 2))
    : holidays[holiday];
  const turn = holiday === "new-year" || holiday === "turn-of-year";
  const edges = turn
    ? { edges: (year: number) => ({ before: dayOf(year, 12, 31), after: dayOf(year + 1, 1, 1) }) }
    : {};
  const made = { unit: "holiday" as const, inYear, ...edges };
  const weak = /^(?:jul|nytår|årsskifte|pinse|påske)$/.test(word) ? { weak: true as const } : {};
  const years = shapeAt(scan, at + 1, "years");
  if (years !== "" && turn) return { ...made, end: at + 2, year: Number(years.slice(0, 4)) };
  const year =
    wordAt(scan, at + 1) === "i" || wordAt(scan, at + 1) === "af" ? yearAfter(scan, at + 1) : yearAfter(scan, at + 1);
  return year ? { ...made, end: year.end, year: year.year } : { ...made, ...weak, end: at + 1 };
}
