import type { Point, Scan } from "../scan.ts";
import { readMonth, readQuarter, readSeason, readWeek } from "./calendar-unit.ts";
import { readDay } from "./day.ts";
import { readHoliday } from "./holiday.ts";
import { readMeeting } from "./meeting.ts";
import { readCurrent, readRelative } from "./relative.ts";
import { readYear } from "./year.ts";

const readers = [
  readMeeting,
  readDay,
  readQuarter,
  readWeek,
  readMonth,
  readSeason,
  readHoliday,
  readRelative,
  readYear,
];

/** The longest point that begins there. */
export function pointAt(scan: Scan, at: number, inside: boolean, first = false): Point | null {
  const token = scan.tokens[at];
  if (!token || (!first && token.gap === "far") || (token.kind === "word" && scan.lex[at] === undefined)) return null;
  let best: Point | null = null;
  for (const read of readers) {
    const point = read(scan, at);
    if (point && (!best || point.end > best.end)) best = point;
  }
  return best ?? (inside ? readCurrent(scan, at) : null);
}
