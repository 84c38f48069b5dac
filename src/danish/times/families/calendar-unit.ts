import { type Days, dayOf, monthsFrom, weekOf } from "../../calendar.ts";
import type { Season } from "../lexicon.ts";
import {
  afterStop,
  firstWord,
  isMark,
  lexAt,
  ordinalAt,
  type Point,
  type Scan,
  shapeAt,
  wordAt,
  yearAfter,
  yearAt,
} from "../scan.ts";

type Made = Pick<Point, "unit" | "inYear">;

/** The point with the year that stands after it, if one does. */
function withYear(scan: Scan, end: number, made: Made, more: Partial<Point> = {}): Point {
  const year = yearAfter(scan, end);
  return year ? { ...made, end: year.end, year: year.year } : { ...made, ...more, end };
}

/** `maj 2024`, `maj måned`, `nov. 2024`, `november`. */
export function readMonth(scan: Scan, at: number): Point | null {
  const lex = scan.lex[at];
  if (lex?.month === undefined || lex.meeting) return null;
  const { month } = lex;
  // 31. april: no day, and no month either.
  if (isMark(scan, at - 1, ".") && shapeAt(scan, at - 2, "whole", true) !== "" && scan.tokens[at]?.gap !== "far")
    return null;
  let end = lex.short ? afterStop(scan, at + 1) : at + 1;
  if (lex.short && wordAt(scan, end) !== "måned" && !yearAfter(scan, end) && end === at + 1) {
    // Aug/sep, okt-dec: short with another beside it.
    const other = isMark(scan, end, "/-–") && lexAt(scan, end + 1).month !== undefined;
    // I okt: without its stop, but no word of another meaning.
    if (!other && !/^(?:jan|feb|febr|apr|aug|sept|sep|okt|nov|dec)$/.test(firstWord(scan, at))) return null;
  }
  const said = wordAt(scan, end).startsWith("måned");
  // Inden jul. ends a sentence more often than it names July.
  if (lex.holiday !== undefined && !said && !yearAfter(scan, end)) return null;
  if (said) end += 1;
  const made: Made = { unit: "month", inYear: (year) => monthsFrom(year, month, 1) };
  const token = scan.tokens[at];
  const next = scan.tokens[end];
  // August Andersen, maj-børn: a name, or the first half of a longer word.
  if (!said && token?.capital && next?.kind === "word" && next.capital && next.gap === "space") return null;
  if (
    next?.gap === "none" &&
    isMark(scan, end, "-") &&
    scan.tokens[end + 1]?.gap === "none" &&
    lexAt(scan, end + 1).month === undefined
  ) {
    if (yearAt(scan, end + 1) === null) return null;
  }
  const weak = !said && (month === 5 || month === 3 || lex.short || token?.capital);
  return withYear(scan, end, made, weak ? { weak: true } : {});
}

/** `1. kvartal 2025`, `4. kvt.`, `1. og 2. kvartal`, `1.-3. kv. 2019`, `Q3 2024`, `første halvår`, `2. halvdel af 2025`. */
export function readQuarter(scan: Scan, at: number): Point | null {
  const numbers = partNumbers(scan, at);
  if (!numbers) return null;
  const { first, last, end: after } = numbers;
  const name = numbers.named ? "kvartal" : wordAt(scan, after);
  let end = numbers.named ? after : afterUnit(scan, after);
  if (/^halvår/.test(name) || name === "halvdel") {
    if (first > 2 || last > 2) return null;
    if (name === "halvdel") {
      if (wordAt(scan, end) !== "af") return null;
      const of = wordAt(scan, end + 1) === "året" ? { year: undefined, end: end + 2 } : yearAfter(scan, end);
      if (!of) return null;
      end = of.end;
      return {
        end,
        unit: "halfyear",
        inYear: halves(first, last),
        ...(of.year === undefined ? {} : { year: of.year }),
      };
    }
    return withYear(scan, end, { unit: "halfyear", inYear: halves(first, last) });
  }
  if (!/^(?:kvartal(?:et|er|erne)?|kvt|kv)$/.test(name) || first > 4 || last > 4) return null;
  // Four quarters are a length; the 4th quarter is one.
  if (first === last && /er(?:ne)?$/.test(name)) return null;
  if (name === "kv" && end === after + 1 && yearAfter(scan, end) === null) return null;
  const inYear = (year: number): Days => ({
    from: monthsFrom(year, first * 3 - 2, 3).from,
    to: monthsFrom(year, last * 3 - 2, 3).to,
  });
  return withYear(scan, end, { unit: "quarter", inYear });
}

const halves =
  (first: number, last: number) =>
  (year: number): Days => ({ from: dayOf(year, first * 6 - 5, 1), to: monthsFrom(year, last * 6 - 5, 6).to });

const afterUnit = (scan: Scan, at: number): number =>
  /^(?:kvt|kv)$/.test(wordAt(scan, at)) ? afterStop(scan, at + 1) : at + 1;

function partNumbers(scan: Scan, at: number) {
  if (firstWord(scan, at) === "q") {
    const digits = scan.tokens[at + 1]?.gap === "none" ? shapeAt(scan, at + 1, "whole") : "";
    return /^[1-4]$/.test(digits) ? { first: Number(digits), last: Number(digits), end: at + 2, named: true } : null;
  }
  const ordinals = shapeAt(scan, at, "ordinals", true) || shapeAt(scan, at, "range", true);
  if (ordinals !== "") {
    const [first = 0, last = 0] = ordinals.split(/\.?[-–/]/).map(Number);
    return first < 1 || last < first ? null : { first, last, end: afterStop(scan, at + 1), named: false };
  }
  const first = ordinalAt(scan, at, true);
  if (!first || first.value < 1 || first.value > 4) return null;
  if (wordAt(scan, first.end) !== "og" && !isMark(scan, first.end, "-–")) {
    return { first: first.value, last: first.value, end: first.end, named: false };
  }
  const second = ordinalAt(scan, first.end + 1);
  if (!second || second.value !== first.value + 1) return null;
  return { first: first.value, last: second.value, end: second.end, named: false };
}

const firstMonth: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** `efteråret 2024`, `foråret`, `vinteren 2024/2025`. Seasons are the three months that Danish weather reports count. */
export function readSeason(scan: Scan, at: number): Point | null {
  const season = scan.lex[at]?.season;
  if (season === undefined) return null;
  const token = scan.tokens[at];
  const next = scan.tokens[at + 1];
  // Vibeke Sommer, Sommer Hansen: a name.
  if (token?.capital && next?.kind === "word" && next.capital && next.gap === "space") return null;
  const inYear = (year: number): Days => monthsFrom(year, firstMonth[season], 3);
  const years = shapeAt(scan, at + 1, "years");
  if (years !== "") return { end: at + 2, unit: "season", year: Number(years.slice(0, 4)), inYear };
  const bare = !/(?:en|et)$/.test(token?.text ?? "");
  const year = yearAfter(scan, at + 1);
  if (!year) return { end: at + 1, unit: "season", inYear, ...(bare || token?.capital ? { weak: true } : {}) };
  if (season !== "winter") return { end: year.end, unit: "season", year: year.year, inYear };
  // The winter of a year is the one that begins in it or the one that ends in it.
  return { end: year.end, unit: "season", year: year.year, inYear, alternatives: [inYear(year.year - 1)] };
}

/** `uge 42`, `uge 7-8`, `uge 7 og 8 2025`, `ugerne 7 og 8`, `uge 42/2024`. */
export function readWeek(scan: Scan, at: number): Point | null {
  if (!/^uge(?:rne)?$/.test(firstWord(scan, at))) return null;
  const [number = 0, of = 0] = shapeAt(scan, at + 1, "in-year")
    .split("/")
    .map(Number);
  if (number > 0 && number < 54) return { end: at + 2, unit: "week", year: of, inYear: (year) => weekOf(year, number) };
  const range = shapeAt(scan, at + 1, "range");
  const [first = 0, second = first] = (range || shapeAt(scan, at + 1, "whole")).split(/[-–]/).map(Number);
  if (first < 1 || first > 53 || second > 53) return null;
  let end = at + 2;
  let last = second;
  const joins = wordAt(scan, end) === "og" || wordAt(scan, end) === "til" || isMark(scan, end, "-–");
  const more = joins ? shapeAt(scan, end + (wordAt(scan, end + 1) === "uge" ? 2 : 1), "whole") : "";
  if (more !== "" && Number(more) > last && Number(more) < 54) {
    last = Number(more);
    end += wordAt(scan, end + 1) === "uge" ? 3 : 2;
  }
  const inYear = (year: number): Days => ({
    from: weekOf(year, first).from,
    to: weekOf(last < first ? year + 1 : year, last).to,
  });
  return withYear(scan, end, { unit: "week", inYear });
}
