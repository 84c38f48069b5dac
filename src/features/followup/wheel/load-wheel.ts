import { addDays } from "../../../danish/holidays.ts";
import { addressOf } from "../../../records/address.ts";
import type { WheelMark } from "../../../records/wheel-entry.ts";
import { holidayWeeks } from "../../../store/queries/wheel/holiday-weeks.ts";
import { meetingDays } from "../../../store/queries/wheel/meeting-days.ts";
import { plannedMeetings } from "../../../store/queries/wheel/planned-meetings.ts";
import { promisesDue } from "../../../store/queries/wheel/promises-due.ts";
import type { SeenBy } from "../../../store/queries/wheel/seen-by.ts";
import { type WheelCommittee, wheelCommittees } from "../../../store/queries/wheel/wheel-committees.ts";
import { wheelEntries } from "../../../store/queries/wheel/wheel-entries.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { gatherWheel } from "./gather-wheel.ts";
import { holidayStretches, usualHolidayWeeks } from "./holiday-weeks.ts";
import type { Period } from "./period.ts";

/** Whose wheel: a committee's, or that of all the body's committees. */
export interface WheelOf {
  readonly bodyId: string;
  readonly bodySlug: string;
  readonly committeeId: string | null;
}

/** A wheel as it can be drawn. */
export interface Wheel {
  readonly period: Period;
  readonly marks: readonly WheelMark[];
  readonly committees: readonly WheelCommittee[];
  /** The stretches of the period without meetings. */
  readonly holidays: readonly Period[];
}

/**
 * Gathers a wheel for a period. `seenBy` staff only in a transaction of a viewer who works for the body. `removed`: with
 * the entries that were taken away, as cancelled, for those who have them in a calendar.
 */
export async function loadWheel(
  tx: Transaction,
  seenBy: SeenBy,
  { bodyId, bodySlug, committeeId }: WheelOf,
  period: Period,
  today: string,
  { removed = false }: { readonly removed?: boolean } = {},
): Promise<Wheel> {
  const committees = await wheelCommittees(tx, seenBy, bodyId);
  const all = await wheelEntries(tx, seenBy, bodyId, committeeId);
  const entries = removed ? all : all.filter((entry) => entry.deleted === null);
  const since = entries.reduce(
    (first, entry) => (entry.everyMeetings !== null && entry.starts < first ? entry.starts : first),
    addDays(period.from, -62),
  );
  const sources = {
    entries,
    meetings: await meetingDays(tx, seenBy, bodyId, committeeId, since),
    planned: await plannedMeetings(tx, seenBy, bodyId, committeeId, since),
    promises: await promisesDue(tx, bodyId, committeeId, period.from, period.to),
    holidayWeeks: (await holidayWeeks(tx, seenBy, bodyId)) ?? usualHolidayWeeks,
  };
  const slugs = new Map(committees.map((committee) => [committee.id, committee.slug]));
  const address = (committee: string, slug: string) => {
    const found = slugs.get(committee);
    return found === undefined ? null : addressOf.meeting(bodySlug, found, slug);
  };
  // What is of a committee that strangers cannot see stays with it.
  const known = (mark: WheelMark) => mark.committeeId === null || slugs.has(mark.committeeId);
  return {
    period,
    marks: gatherWheel(sources, period, today, address).filter(known),
    committees,
    holidays: holidayStretches(period.from, period.to, sources.holidayWeeks),
  };
}
