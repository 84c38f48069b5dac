import { addMonths, type Days, dayOf, monthsFrom, partsOf, weekdayOf } from "../../calendar.ts";
import type { Unit } from "../lexicon.ts";
import { firstWord, lexAt, type Point, type Scan, wordAt, yearAfter } from "../scan.ts";
import { readMonth, readSeason } from "./calendar-unit.ts";
import { readHoliday } from "./holiday.ts";
import { schoolYearOf, termOf } from "./year.ts";

type Steps = -1 | 0 | 1;

/** The unit of the calendar that a day lies in, or the one some steps on. */
export function unitAround(unit: Unit, day: number, steps: number): Days {
  const { year, month } = partsOf(day);
  switch (unit) {
    case "day":
      return { from: day + steps, to: day + steps };
    case "week": {
      const monday = day - weekdayOf(day) + 1 + steps * 7;
      return { from: monday, to: monday + 6 };
    }
    case "month":
      return monthsFrom(year, month + steps, 1);
    case "quarter":
      return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + 1 + steps * 3, 3);
    case "halfyear":
      return monthsFrom(year, (month < 7 ? 1 : 7) + steps * 6, 6);
    case "year":
      return monthsFrom(year + steps, 1, 12);
    case "schoolyear":
      return schoolYearOf(addMonths(day, steps * 12));
    case "term":
      return termOf(addMonths(day, steps * 48));
  }
}

const fixed = (end: number, unit: Point["unit"], days: Days): Point => ({
  end,
  unit,
  year: partsOf(days.from).year,
  inYear: () => days,
  relative: true,
});

const pointUnit = (unit: Unit): Point["unit"] => (unit === "schoolyear" ? "year" : unit);

/** `næste år`, `forrige kvartal`, `indeværende valgperiode`, `det nye år`, `næste sommer`, `sidste november`, `næste mandag`. */
export function readRelative(scan: Scan, at: number): Point | null {
  const { turn } = scan.lex[at] ?? {};
  if (turn === undefined) return null;
  const word = firstWord(scan, at);
  const next = lexAt(scan, at + 1);
  if (next.unit !== undefined && !next.plural && !next.genitive) return turnOfUnit(scan, at, word, next.unit);
  const steps: Steps = turn === "next" ? 1 : turn === "last" ? -1 : 0;
  if (word === "nye" || word === "følgende" || word === "nuværende") return null;
  const inner = readSeason(scan, at + 1) ?? readMonth(scan, at + 1) ?? readHoliday(scan, at + 1);
  if (!inner || inner.year !== undefined) {
    if (next.weekday === undefined || steps < 0) return null;
    const ahead = ((next.weekday - weekdayOf(scan.today) + 6) % 7) + 1;
    return fixed(at + 2, "day", { from: scan.today + ahead, to: scan.today + ahead });
  }
  const { year } = partsOf(scan.today);
  const around = [year - 1, year, year + 1].map(inner.inYear);
  const days =
    steps > 0
      ? around.find(({ from }) => from > scan.today)
      : steps < 0
        ? around.findLast(({ to }) => to < scan.today)
        : around.find(({ to }) => to >= scan.today);
  return days ? { ...fixed(inner.end, inner.unit, days), ...(inner.edges ? { edges: inner.edges } : {}) } : null;
}

function turnOfUnit(scan: Scan, at: number, word: string, unit: Unit): Point | null {
  const noun = wordAt(scan, at + 1);
  if (unit === "day" || noun === "kv" || noun === "kvt") return null;
  // sidste kvartal 2024, sidste halvår af 2025: the last of that year.
  if (word === "sidste" && (unit === "quarter" || unit === "halfyear")) {
    const year = yearAfter(scan, at + 2);
    if (year) return { ...fixed(year.end, unit, lastOf(unit, year.year)), year: year.year };
  }
  if (word === "følgende" || (word === "nye" && unit !== "year" && unit !== "schoolyear")) return null;
  if (word === "seneste")
    return fixed(at + 2, pointUnit(unit), { from: addMonths(scan.today, -monthsIn(unit)), to: scan.today });
  const steps = turnSteps(word);
  const days = unitAround(unit, scan.today, steps);
  const point = fixed(at + 2, pointUnit(unit), days);
  // Det kommende år: the next calendar year, or the twelve months from now.
  const open = word === "kommende" && unit !== "schoolyear" && unit !== "term";
  if (!open) return point;
  const length = { week: 7, month: 0, quarter: 0, halfyear: 0, year: 0 }[unit];
  const months = { week: 0, month: 1, quarter: 3, halfyear: 6, year: 12 }[unit];
  return { ...point, alternatives: [{ from: scan.today, to: addMonths(scan.today, months) + length }] };
}

const monthsIn = (unit: Unit): number =>
  ({ day: 0, week: 0.25, month: 1, quarter: 3, halfyear: 6, year: 12, schoolyear: 12, term: 48 })[unit];

const lastOf = (unit: "quarter" | "halfyear", year: number): Days =>
  unit === "quarter" ? monthsFrom(year, 10, 3) : { from: dayOf(year, 7, 1), to: dayOf(year, 12, 31) };

function turnSteps(word: string): Steps {
  if (/^(?:næste|næstkommende|førstkommende|kommende|nye)$/.test(word)) return 1;
  return /^(?:sidste|seneste|forrige|forgangne|foregående)$/.test(word) ? -1 : 0;
}

/** `året`, `måneden`, `kvartalet`: the one the meeting lies in. Only where something before it asks for one (`resten af`). */
export function readCurrent(scan: Scan, at: number): Point | null {
  const { unit, plural, genitive } = lexAt(scan, at);
  if (unit === undefined || unit === "day" || plural || genitive) return null;
  if (!/(?:en|et)$/.test(wordAt(scan, at))) return null;
  return fixed(at + 1, pointUnit(unit), unitAround(unit, scan.today, 0));
}
