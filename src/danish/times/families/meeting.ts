import { monthsFrom } from "../../calendar.ts";
import { afterStop, firstWord, isMark, lexAt, type Point, type Scan, wordAt } from "../scan.ts";
import { readMonth, readQuarter, readSeason, readWeek } from "./calendar-unit.ts";
import { readDay } from "./day.ts";
import { readHoliday } from "./holiday.ts";
import { readRelative } from "./relative.ts";
import { readYear } from "./year.ts";

const kinds = /^(?:ordinære|ordinært|planlagte|planlagt|fælles|ekstraordinære|ekstraordinært|egentlige)$/;
const named = [readDay, readMonth, readQuarter, readSeason, readWeek, readHoliday, readRelative, readYear];

/** `næste møde`, `mødet i november`, `et møde i 1. kvartal`, `mødet den 21. august 2019`, `novembermødet`, `et kommende møde`. */
export function readMeeting(scan: Scan, at: number): Point | null {
  const compound = ofMonth(scan, at);
  if (compound) return compound;
  const turn = turnOf(scan, at);
  let noun = turn === null ? at : at + 1;
  if (kinds.test(noun === at ? firstWord(scan, noun) : wordAt(scan, noun))) noun += 1;
  const lex = noun === at ? scan.lex[at] : lexAt(scan, noun);
  if (!lex?.meeting) return null;
  const when = whenOf(scan, noun + 1);
  const nth = turn === "ordinal" ? scan.lex[at]?.ordinal : undefined;
  if (when && nth !== undefined) return { ...when, nth };
  if (when) return turn === "previous" && when.year === undefined ? { ...when, anchor: "meeting" } : when;
  return turn === null
    ? null
    : without(scan, noun + 1, turn, /(?:er|erne)$/.test(wordAt(scan, noun) || firstWord(scan, noun)));
}

/** `novembermødet`, `november-mødet`. */
function ofMonth(scan: Scan, at: number): Point | null {
  const lex = scan.lex[at];
  const hyphen = isMark(scan, at + 1, "-") && scan.tokens[at + 1]?.gap === "none" && lexAt(scan, at + 2).meeting;
  const month = lex?.month;
  if (month === undefined || lex?.short || !(lex?.meeting || hyphen)) return null;
  return {
    end: lex?.meeting ? at + 1 : at + 3,
    unit: "month",
    inYear: (year) => monthsFrom(year, month, 1),
    anchor: "meeting",
  };
}

type Turn = "next" | "previous" | "coming" | "this" | "ordinal";

function turnOf(scan: Scan, at: number): Turn | null {
  const word = firstWord(scan, at);
  const before = firstWord(scan, at - 1);
  if (/^(?:senere|kommende|fremtidigt|fremtidige)$/.test(word)) {
    return word === "kommende" && !/^(?:et|af|de)$/.test(before) ? "next" : "coming";
  }
  if (/^(?:næste|næstkommende|førstkommende|følgende)$/.test(word)) return "next";
  if (/^(?:sidste|seneste|forrige|foregående)$/.test(word)) return "previous";
  if (/^(?:dette|dagens|nærværende)$/.test(word)) return "this";
  return scan.lex[at]?.ordinal === undefined ? null : "ordinal";
}

/** The time after the word: `(mødet) i november`, `den 5. maj`, `d. 30-05-2024`, `efter sommerferien`, `på tirsdag`. */
function whenOf(scan: Scan, at: number): Point | null {
  let next = at;
  const word = wordAt(scan, next);
  if (isMark(scan, next, ",") && /^(?:den|d)$/.test(wordAt(scan, next + 1))) next += 1;
  const side = word === "efter" ? "after" : word === "inden" || word === "før" ? "before" : null;
  if (side || /^(?:i|til|primo|medio|ultimo)$/.test(word)) next += 1;
  if (/^(?:den|d|det)$/.test(wordAt(scan, next))) next = afterStop(scan, next + 1);
  if (scan.tokens[next]?.gap === "far" || (next === at && scan.lex[next]?.month !== undefined && word !== "")) {
    if (scan.tokens[next]?.gap === "far") return null;
  }
  const position = lexAt(scan, next).position;
  if (position !== undefined) return null;
  for (const read of named) {
    const point = read(scan, next);
    if (!point) continue;
    // Mødet 2024: a year alone after a meeting is that of its papers.
    if (next === at && point.unit !== "day" && point.unit !== "week" && point.unit !== "month") return null;
    const { weak: _, ...strong } = point;
    return { ...strong, anchor: "meeting", ...(side ? { side } : {}) };
  }
  return null;
}

function without(scan: Scan, end: number, turn: Turn, several: boolean): Point | null {
  const { today, meetings } = scan;
  const point = (anchor: Point["anchor"] & string, day: number | undefined): Point =>
    day === undefined
      ? { end, unit: "meeting", inYear: () => ({ from: today, to: today }), anchor, unknown: true }
      : { end, unit: "meeting", inYear: () => ({ from: day, to: day }), year: 0, anchor, relative: true };
  switch (turn) {
    case "next":
      return several
        ? null
        : point(
            "next-meeting",
            meetings.find((day) => day > today),
          );
    case "previous":
      return several
        ? null
        : point(
            "previous-meeting",
            meetings.findLast((day) => day < today),
          );
    case "this":
      return point("meeting", today);
    case "coming":
      return point("coming-meeting", undefined);
    case "ordinal":
      return null;
  }
}
