import { addDays, daysBetween } from "../../../danish/holidays.ts";
import { daysOfRule } from "../../../danish/recurrence.ts";
import type { WheelMark } from "../../../records/wheel-entry.ts";
import type { StoredWheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";
import { afterHolidayWeeks, isInHolidayWeeks } from "./holiday-weeks.ts";
import type { Period } from "./period.ts";

/** One occurrence before it is placed: its day by the rule, and the day it falls on. */
interface Occurrence {
  readonly ruled: string;
  readonly day: string;
  readonly state: "due" | "moved" | "skipped";
}

// A skipped occurrence says when the next comes, and what was moved may come from before the period.
const lookAhead = 800;
const lookBack = 190;

/**
 * The occurrences of an entry that touch a period, by day. `meetingDays`: the days on which the entry's committee meets,
 * sorted, what is called off left out; from the entry's first day on at least. Those of an entry that was taken away are
 * `cancelled`.
 */
export function entryMarks(
  entry: StoredWheelEntry,
  period: Period,
  meetingDays: readonly string[],
  holidayWeeks: readonly string[],
): WheelMark[] {
  const length = entry.ends === null ? 0 : daysBetween(entry.starts, entry.ends);
  const from = addDays(period.from, -length - (entry.inHolidayWeeks === "move" ? lookBack : 0));
  const until = (to: string) =>
    ruledDays(entry, from, to, meetingDays).map((ruled) => place(entry, ruled, holidayWeeks));
  const placed = until(period.to);
  const isSkipped = (one: Occurrence) => one.state === "skipped";
  const coming = (placed.some(isSkipped) ? until(addDays(period.to, lookAhead)) : []).filter((one) => !isSkipped(one));
  return placed
    .map((one) => markOf(entry, one, length, coming.find(({ day }) => day > one.day)?.day ?? null))
    .filter((mark) => mark.to >= period.from && mark.from <= period.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function ruledDays(entry: StoredWheelEntry, from: string, to: string, meetingDays: readonly string[]): string[] {
  const { rrule, everyMeetings, starts } = entry;
  if (rrule !== null) return daysOfRule(rrule, starts, from, to);
  if (everyMeetings === null) return [starts];
  return meetingDays.filter((day) => day >= starts).filter((day, at) => at % everyMeetings === 0 && day >= from);
}

function place(entry: StoredWheelEntry, ruled: string, holidayWeeks: readonly string[]): Occurrence {
  if (entry.exdates.includes(ruled)) return { ruled, day: ruled, state: "skipped" };
  if (entry.inHolidayWeeks === "keep" || !isInHolidayWeeks(ruled, holidayWeeks)) {
    return { ruled, day: ruled, state: "due" };
  }
  return entry.inHolidayWeeks === "skip"
    ? { ruled, day: ruled, state: "skipped" }
    : { ruled, day: afterHolidayWeeks(ruled, holidayWeeks), state: "moved" };
}

function markOf(entry: StoredWheelEntry, one: Occurrence, length: number, next: string | null): WheelMark {
  return {
    key: `entry-${entry.id}-${one.ruled}`,
    kind: entry.kind,
    title: entry.title,
    description: entry.description,
    committeeId: entry.committeeId,
    from: one.day,
    to: addDays(one.day, length),
    state: entry.deleted === null ? one.state : "cancelled",
    next: one.state === "skipped" ? next : null,
    startsAt: null,
    location: null,
    href: entry.page ?? entry.itemPath,
    public: entry.public,
    entryId: entry.id,
    modified: entry.modified,
  };
}
