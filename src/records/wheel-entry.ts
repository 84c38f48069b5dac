import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";

/**
 * What a secretary writes on the wheel. `recurring`: a matter that comes back each year; `standing-report`: a report that
 * is given at fixed meetings; `single-matter`: a larger matter that comes once; `outside-report`: a member tells of a
 * council or board the member sits in; `window`: a period in which something is open (15 October to 15 December);
 * `legal-duty`: what a law lays on the municipality; `contract`: an agreement runs out; `funding`: money ends.
 */
export const wheelEntryKinds = [
  "recurring",
  "standing-report",
  "single-matter",
  "outside-report",
  "window",
  "legal-duty",
  "contract",
  "funding",
] as const;
export type WheelEntryKind = (typeof wheelEntryKinds)[number];

/** What becomes of an occurrence that falls in a week without meetings. `move`: to the next week that has meetings. */
export const holidayRules = ["keep", "skip", "move"] as const;

/**
 * An entry of the wheel written by hand. Days are ISO dates in Europe/Copenhagen; `ends` is the last day of the first
 * occurrence, null for one day. `rrule` is a rule of RFC 5545 for whole days; `everyMeetings` 2 is every other meeting
 * of the committee from `starts` on; at most one of them is set. `exdates` are days of occurrences that are skipped.
 * `unit` is the department that is responsible for it, `owner` the person, for the administration alone.
 */
export const wheelEntrySchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid().nullable()),
  kind: whenOpen(z.enum(wheelEntryKinds)),
  title: whenOpen(z.string()),
  description: whenOpen(z.string().nullable()),
  starts: always(z.iso.date()),
  ends: always(z.iso.date().nullable()),
  rrule: always(z.string().nullable()),
  everyMeetings: always(z.int().nullable()),
  exdates: always(z.array(always(z.iso.date()))),
  inHolidayWeeks: always(z.enum(holidayRules)),
  itemId: whenOpen(z.uuid().nullable()),
  unit: whenOpen(z.string().nullable()),
  owner: staff(z.string().nullable()),
  public: always(z.boolean()),
  /** The path of the page of this site that keeps it, where it is not written by hand; public where the entry is. */
  page: whenOpen(z.string().nullable().optional()),
});
export type WheelEntry = z.infer<typeof wheelEntrySchema>;

/** A meeting known by its day before there is any document of it. `startsAt` with offset; null: not settled. */
export const plannedMeetingSchema = z.object({
  id: always(z.uuid()),
  committeeId: always(z.uuid()),
  day: always(z.iso.date()),
  startsAt: always(z.iso.datetime({ offset: true }).nullable()),
  location: whenOpen(z.string().nullable()),
  public: always(z.boolean()),
});
export type PlannedMeeting = z.infer<typeof plannedMeetingSchema>;

/** Everything that can stand on a wheel: by hand, or worked out from meetings and promises. */
export const wheelKinds = ["meeting", "promise", ...wheelEntryKinds] as const;
export type WheelKind = (typeof wheelKinds)[number];

/**
 * One thing on one wheel: worked out, never stored. `state` of a meeting: `held`, `next`, `planned` or `cancelled`; of
 * anything else `due`, `done` (a promise that was answered), `moved` out of a week without meetings, or `skipped`, with
 * `next` the day it comes instead.
 */
export interface WheelMark {
  /** The same each time the same thing is drawn: source and day. */
  readonly key: string;
  readonly kind: WheelKind;
  readonly title: string;
  readonly description: string | null;
  /** Null: all committees. */
  readonly committeeId: string | null;
  readonly from: string;
  readonly to: string;
  readonly state: "held" | "next" | "planned" | "cancelled" | "due" | "done" | "moved" | "skipped";
  readonly next: string | null;
  readonly startsAt: string | null;
  readonly location: string | null;
  /** Where more is said of it: an address on the site. */
  readonly href: string | null;
  readonly public: boolean;
  /** The entry by hand behind it. */
  readonly entryId: string | null;
  /** When its source last changed. */
  readonly modified: string;
}
