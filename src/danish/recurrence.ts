import { RRuleTemporal } from "rrule-temporal";
import { addDays, weekdayOf } from "./holidays.ts";

/** How often, as a form offers it: `FREQ=MONTHLY` and so on; the 31st means the last day of a shorter month. */
export type Repeat = "month" | "quarter" | "half-year" | "year";

const months: Readonly<Record<Repeat, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** The rule (RFC 5545) for something that comes back every month, quarter, half-year or year from `starts` on. */
export function ruleFor(repeat: Repeat, starts: string): string {
  const day = Number(starts.slice(8));
  // RFC 5545 leaves a month without the day out. People mean its last day.
  const days = Array.from({ length: day - 27 }, (_, at) => 28 + at);
  const clamp = day > 28 ? `;BYMONTHDAY=${days.join(",")};BYSETPOS=-1` : "";
  return `FREQ=MONTHLY;INTERVAL=${months[repeat]}${clamp}`;
}

/** Which of the offered repeats a rule is; null for one's own. */
export function repeatOf(rrule: string, starts: string): Repeat | null {
  return (Object.keys(months) as Repeat[]).find((repeat) => ruleFor(repeat, starts) === rrule) ?? null;
}

/** More characters than any rule for whole days needs. */
export const longestRule = 200;
// A rule is for whole days: what repeats within a day, and what only a clock needs, is refused.
const shape = /^[A-Z]+=[A-Z0-9,+-]+(?:;[A-Z]+=[A-Z0-9,+-]+)*$/;
const parts = /^(?:FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|WKST)=/;

/**
 * True for a rule of RFC 5545 for whole days that can be used: readable, not more often than daily, and with an occurrence
 * in the ten years after `starts` (the 30th of February has none).
 */
export function isDayRule(rrule: string, starts: string): boolean {
  if (rrule.length > longestRule || !shape.test(rrule)) return false;
  if (!rrule.split(";").every((part) => parts.test(part))) return false;
  if (!/^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/.test(rrule) || /(?:COUNT|INTERVAL)=-/.test(rrule)) return false;
  try {
    return expand(rrule, starts, starts, addDays(starts, 3653)).length > 0;
  } catch {
    return false;
  }
}

/**
 * The days a rule gives from `from` to `to`, ISO, both included. `starts` is the rule's DTSTART and counts only where
 * it fits the rule. Whole days are reckoned in UTC, so that no change of the clock can move one. Throws for a rule
 * that `isDayRule` refuses.
 */
export function daysOfRule(rrule: string, starts: string, from: string, to: string): string[] {
  return to < starts ? [] : expand(rrule, starts, from < starts ? starts : from, to);
}

function expand(rrule: string, starts: string, from: string, to: string): string[] {
  return ruleOf(rrule, starts)
    .between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true)
    .map((moment) => new Date(moment.epochMilliseconds).toISOString().slice(0, 10));
}

// Reading a rule takes longer than asking it, and the same few are asked for every page.
const read = new Map<string, RRuleTemporal>();
const mostRead = 1000;
const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function ruleOf(rrule: string, starts: string): RRuleTemporal {
  const key = `${starts} ${rrule}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  // A week's number leaves the weekday to the first day, which the library loses when it skips years: written out.
  const isBare = /BYWEEKNO=/.test(rrule) && !/BY(?:|MONTH|YEAR)DAY=/.test(rrule);
  const weekday = isBare ? `;BYDAY=${weekdays[weekdayOf(starts) - 1]}` : "";
  const made = new RRuleTemporal({
    rruleString: `DTSTART;VALUE=DATE:${starts.replaceAll("-", "")}\nRRULE:${rrule}${weekday}`,
    // Twenty years of days: a rule that gives nothing for longer is a mistake.
    maxIterations: 8000,
  });
  if (read.size >= mostRead) read.clear();
  read.set(key, made);
  return made;
}
