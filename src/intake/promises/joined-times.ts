import { addMonths, dayFromIso, isoOf } from "../../danish/calendar.ts";
import type { TimeExpression } from "../../danish/times/time-expression.ts";

/**
 * Joins a length and the day it is counted from to one window: *i otte uger fra den 13. august*, *for tre år fra 1.
 * januar*. Weeks and days are counted as they are written, so that the last day is the same weekday; months and years
 * end on the day before.
 */
export function joinLengths(times: readonly TimeExpression[], text: string): readonly TimeExpression[] {
  if (!times.some(({ kind }) => kind === "duration")) return times;
  const joined: TimeExpression[] = [];
  for (const time of times) {
    const length = joined.at(-1);
    const between = length ? text.slice(length.span[1], time.span[0]) : "";
    if (
      length?.kind === "duration" &&
      length.duration &&
      !length.age &&
      time.from &&
      time.bound === "from" &&
      !time.to &&
      /^\s?(?:regnet )?$/.test(between)
    ) {
      const to = lastDay(time.from, length.duration);
      if (to !== null) {
        const span = [length.span[0], time.span[1]] as const;
        joined[joined.length - 1] = { text: text.slice(...span), span, kind: "window", from: time.from, to };
        continue;
      }
    }
    joined.push(time);
  }
  return joined;
}

function lastDay(from: string, duration: string): string | null {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(duration) ?? [];
  const day = dayFromIso(from);
  if (!count || !unit || day === null) return null;
  const many = Number(count);
  if (unit === "D" || unit === "W") return isoOf(day + many * (unit === "W" ? 7 : 1));
  return isoOf(addMonths(day, many * (unit === "Y" ? 12 : 1)) - 1);
}
