import { type Days, dayOf, partsOf } from "../../calendar.ts";
import { firstWord, isMark, lexAt, type Point, type Scan, shapeAt, wordAt, yearAt } from "../scan.ts";

const whole = (first: number, last: number): Days => ({ from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) });

/** `2024`, `2024-2027`, `årene 2024, 2025 og 2026`, `i år`, `skoleåret 2024/25`, `valgperioden 2022-2025`. */
export function readYear(scan: Scan, at: number): Point | null {
  const word = firstWord(scan, at);
  if (word === "") return isNoYear(scan, at) ? null : numbered(scan, at, true);
  if (word === "år" && firstWord(scan, at - 1) === "i" && yearAt(scan, at + 1) === null) return thisYear(scan, at + 1);
  if (word === "fjor" && firstWord(scan, at - 1) === "i") return thisYear(scan, at + 1, -1);
  const { unit } = scan.lex[at] ?? {};
  if (unit === "schoolyear") return schoolYear(scan, at);
  if (unit === "term") return term(scan, at);
  return unit === "year" && word !== "års" ? numbered(scan, at + 1, false) : null;
}

function thisYear(scan: Scan, end: number, steps = 0): Point {
  const year = partsOf(scan.today).year + steps;
  return { end, unit: "year", year, inYear: () => whole(year, year), relative: true };
}

function numbered(scan: Scan, at: number, first: boolean): Point | null {
  const years = shapeAt(scan, at, "years", first);
  if (years !== "") {
    const [from, to] = yearsOf(years);
    return to < from || to - from > 30
      ? null
      : { end: at + 1, unit: "year", year: from, inYear: () => whole(from, to) };
  }
  const year = yearAt(scan, at, first);
  if (year === null) return null;
  let last = year;
  let end = at + 1;
  // 2024, 2025 og 2026: years that follow one another are one stretch.
  for (;;) {
    const joined = isMark(scan, end, ",") || /^(?:og|samt)$/.test(wordAt(scan, end));
    if (!joined || yearAt(scan, end + 1) !== last + 1 || isNoYear(scan, end + 1)) break;
    last += 1;
    end += 2;
  }
  const to = last;
  // 1909 alone is a number of something; i 1909 is a year.
  const weak = first && year < 1970 ? { weak: true as const } : {};
  return { end, unit: "year", year, inYear: () => whole(year, to), ...weak };
}

/** Both years of `2024-2027`, `2025-28`, `2024/25`. */
function yearsOf(text: string): readonly [number, number] {
  const [from = "", to = ""] = text.split(/[-–/]/);
  return [Number(from), Number(to.length === 2 ? from.slice(0, 2) + to : to)];
}

const labels =
  /^(?:nr|kr|sag|sagsnr|agenda|vision|version|postnr|tlf|telefon|cvr|kl|konto|matrikel|bilag|side|punkt|pkt|nummer|over|knap|godt|cirka|dkk)$/;
const counted =
  /^(?:kr|kroner|kr\.|mio|mia|t|pct|procent|personer|borgere|elever|unge|børn|medarbejdere|ansatte|stk|m|m2|kvm|km|kg|ton|timer|virksomheder|boliger|sager|pladser|indbyggere|ledige|husstande|ansøgninger|henvendelser|underskrifter|svar|kwh|mwh|meter|kilometer|gange|ud|af)$/;

/** Four digits that count, name or address something: `2024 borgere`, `kr. 2025`, `2000 Frederiksberg`, `Agenda 2030`. */
function isNoYear(scan: Scan, at: number): boolean {
  const next = scan.tokens[at + 1];
  if (next && next.gap !== "far" && next.gap !== "line") {
    if (next.kind === "word" && counted.test(next.text)) return next.text !== "af" || wordAt(scan, at + 2) !== "de";
    if (isMark(scan, at + 1, "%½")) return true;
  }
  const before = scan.tokens[at - 1];
  if (!before || scan.tokens[at]?.gap === "far") return false;
  if (before.kind === "word") return labels.test(before.text);
  if (before.text === "§" || before.text === "#") return true;
  if (before.text === "." && before.gap === "none")
    return labels.test(firstWord(scan, at - 2)) && firstWord(scan, at - 2) !== "kl";
  if (before.text === "," || before.kind === "number") {
    return (
      next?.kind === "word" && next.capital && next.gap === "space" && /^(?:frederiksberg|københavn)$/.test(next.text)
    );
  }
  return false;
}

/** From 1 August (folkeskoleloven § 14 a) to 31 July. */
const schoolDays = (year: number): Days => ({ from: dayOf(year, 8, 1), to: dayOf(year + 1, 7, 31) });

function schoolYear(scan: Scan, at: number): Point | null {
  const years = shapeAt(scan, at + 1, "years") || shapeAt(scan, at + 1, "slash");
  const first = years === "" ? yearAt(scan, at + 1) : Number(years.split(/[-–/]/)[0]);
  if (first === null) return null;
  const year = first < 100 ? 2000 + first : first;
  return { end: at + 2, unit: "year", year, inYear: schoolDays };
}

/** The school year that a day lies in. */
export function schoolYearOf(day: number): Days {
  const { year } = partsOf(day);
  return day < dayOf(year, 8, 1) ? schoolDays(year - 1) : schoolDays(year);
}

/** Four years from 1 January after an election; elections were held in 2017, 2021 and 2025 (kommunal- og regionalvalgloven § 5). */
export function termOf(day: number): Days {
  const { year } = partsOf(day);
  const first = year - ((((year - 2022) % 4) + 4) % 4);
  return whole(first, first + 3);
}

function term(scan: Scan, at: number): Point | null {
  const years = shapeAt(scan, at + 1, "years");
  if (years !== "") {
    const [from, to] = yearsOf(years);
    return { end: at + 2, unit: "term", year: from, inYear: () => whole(from, to) };
  }
  if (!/en$/.test(firstWord(scan, at)) || lexAt(scan, at).genitive) return null;
  const days = termOf(scan.today);
  return { end: at + 1, unit: "term", year: partsOf(days.from).year, inYear: () => days, relative: true };
}
