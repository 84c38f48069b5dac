import { type WheelMark, wheelKinds } from "../../../records/wheel-entry.ts";
import type { MeetingDay } from "../../../store/queries/wheel/meeting-days.ts";
import type { StoredPlannedMeeting } from "../../../store/queries/wheel/planned-meetings.ts";
import type { PromiseDue } from "../../../store/queries/wheel/promises-due.ts";
import type { StoredWheelEntry } from "../../../store/queries/wheel/wheel-entries.ts";
import { entryMarks } from "./entry-marks.ts";
import { type MeetingAddress, meetingMarks } from "./meetings.ts";
import type { Period } from "./period.ts";
import { promiseMarks } from "./promise-marks.ts";

/** What a wheel is made of, as the viewer may see it. */
export interface WheelSources {
  readonly entries: readonly StoredWheelEntry[];
  readonly meetings: readonly MeetingDay[];
  readonly planned: readonly StoredPlannedMeeting[];
  readonly promises: readonly PromiseDue[];
  readonly holidayWeeks: readonly string[];
}

/** Everything on a wheel that touches the period, by day. No clock, no database. */
export function gatherWheel(
  sources: WheelSources,
  period: Period,
  today: string,
  addressOf: MeetingAddress,
): WheelMark[] {
  const meetings = meetingMarks(sources.meetings, sources.planned, today, addressOf);
  const daysOf = new Map<string | null, string[]>();
  for (const { committeeId, from, state } of meetings) {
    if (state !== "cancelled") daysOf.set(committeeId, [...(daysOf.get(committeeId) ?? []), from]);
  }
  return [
    ...meetings.filter((mark) => mark.from >= period.from && mark.from <= period.to),
    ...sources.entries.flatMap((entry) =>
      entryMarks(entry, period, daysOf.get(entry.committeeId) ?? [], sources.holidayWeeks),
    ),
    // What a reporting plan says stands on the wheel by its own entry.
    ...promiseMarks(
      sources.promises.filter(({ id }) => !sources.entries.some((entry) => entry.id === id && entry.deleted === null)),
      period,
    ),
  ].sort(byDay);
}

function byDay(a: WheelMark, b: WheelMark): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return wheelKinds.indexOf(a.kind) - wheelKinds.indexOf(b.kind) || (a.key < b.key ? -1 : 1);
}
