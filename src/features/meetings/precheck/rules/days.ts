import { dayFromIso, dayOf, isoOf, partsOf, weekdayOf } from "../../../../danish/calendar.ts";
import { monthNames } from "../../../../danish/months.ts";
import { readTimes } from "../../../../danish/times/times.ts";
import { type Hit, type PrecheckRule, warnAt } from "../rule.ts";
import { type TextOf, textsOf } from "../subject.ts";

const weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const weekday = /(?<![\p{L}])(?:man|tirs|ons|tors|fre|lør|søn)dag(?=[, ]{1,2}(?:den|d\.|\d))/giu;
const monthDays = new RegExp(
  `(?<![\\d.,/-])(\\d{1,2})\\.[ \\u00a0]?(${monthNames.join("|")})(?:[ \\u00a0]((?:19|20)\\d\\d))?(?![\\p{L}\\d])`,
  "giu",
);

/** Days that do not fall on the weekday written beside them, and days no month has. */
export const days: PrecheckRule = {
  name: "days",
  check: (subject) =>
    textsOf(subject).flatMap((place) => [...wrongWeekdays(place, subject.context.day), ...impossible(place)]),
};

function wrongWeekdays(place: TextOf, meeting: string | null): Hit[] {
  const { text } = place.text;
  return [...text.matchAll(weekday)].flatMap((match): Hit[] => {
    const words = text.slice(match.index, match.index + 60).split(/\n\s*\n/)[0] ?? "";
    // Without the meeting's day only a date with its year can be told.
    const [time] = readTimes(words, { date: meeting ?? "2000-06-15" });
    if (time?.span[0] !== 0 || time.kind !== "date" || !time.from || time.from !== time.to) return [];
    const written = time.text;
    if (!/\d/.test(written)) return [];
    const named = weekdays.indexOf(match[0].toLowerCase()) + 1;
    const day = dayFromIso(time.from) ?? 0;
    const yearSaid = /(?:19|20)\d\d|[./-]\d\d?[./-]\d\d(?!\d)/.test(written);
    if (!yearSaid && meeting === null) return [];
    const actual = weekdayOf(day) === named ? (yearSaid ? null : nearest(day, named, meeting ?? "")) : day;
    if (actual === null) return [];
    const span = [match.index, match.index + written.length] as const;
    return [warnAt("weekday-wrong", place, span, { weekday: weekdayOf(actual), day: isoOf(actual) })];
  });
}

const near = 95;
const far = 270;

/**
 * A date without a year that falls on the weekday only in a year far away, while the meeting stands close to the same
 * date in its own: the weekday was taken over from an older text. Null where that is not so.
 */
function nearest(day: number, named: number, meeting: string): number | null {
  const held = dayFromIso(meeting);
  if (held === null || Math.abs(day - held) < far) return null;
  const { month, day: inMonth } = partsOf(day);
  const { year } = partsOf(held);
  const close = [year - 1, year, year + 1]
    .map((of) => dayOf(of, month, inMonth))
    .find((at) => Math.abs(at - held) < near);
  return close !== undefined && weekdayOf(close) !== named ? close : null;
}

function impossible(place: TextOf): Hit[] {
  return [...place.text.text.matchAll(monthDays)].flatMap((match): Hit[] => {
    const day = Number(match[1]);
    const month = monthNames.indexOf((match[2] ?? "").toLowerCase()) + 1;
    // A year that is not said may be a leap year.
    const last = dayOf(Number(match[3] ?? 2000), month + 1, 1) - dayOf(Number(match[3] ?? 2000), month, 1);
    if (day <= last || day > 39) return [];
    return [warnAt("day-impossible", place, [match.index, match.index + match[0].length], { last })];
  });
}
