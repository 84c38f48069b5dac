import type { WheelMark } from "../../../records/wheel-entry.ts";
import type { MeetingDay } from "../../../store/queries/wheel/meeting-days.ts";
import type { StoredPlannedMeeting } from "../../../store/queries/wheel/planned-meetings.ts";

/** The address of a meeting's page; null where it has none. */
export type MeetingAddress = (committeeId: string, slug: string) => string | null;

/**
 * Meetings as marks, by day. A planned meeting is left out where there is a document of that committee and day, and
 * gives it its key, so that a calendar sees one meeting and not two. The first of each committee from `today` on that is
 * not called off is `next`.
 */
export function meetingMarks(
  meetings: readonly MeetingDay[],
  planned: readonly StoredPlannedMeeting[],
  today: string,
  addressOf: MeetingAddress,
): WheelMark[] {
  const place = (committeeId: string, day: string) => `${committeeId} ${day}`;
  const plannedAt = new Map(planned.map((one) => [place(one.committeeId, one.day), one]));
  const documented = new Set(meetings.map((one) => place(one.committeeId, one.day)));
  const keysTaken = new Set<string>();
  const keyOf = (meeting: MeetingDay) => {
    const key = plannedAt.get(place(meeting.committeeId, meeting.day))?.id ?? meeting.id;
    // Two meetings on one day: only the first is the planned one.
    if (keysTaken.has(key)) return meeting.id;
    keysTaken.add(key);
    return key;
  };
  const marks = [
    ...meetings.map((one) => ({
      ...bare(one),
      key: `meeting-${keyOf(one)}`,
      state: one.day < today ? ("held" as const) : ("planned" as const),
      href: one.slug === null ? null : addressOf(one.committeeId, one.slug),
      public: one.slug !== null,
    })),
    ...planned
      .filter((one) => !documented.has(place(one.committeeId, one.day)))
      .map((one) => ({
        ...bare(one),
        key: `meeting-${one.id}`,
        state:
          one.deleted !== null ? ("cancelled" as const) : one.day < today ? ("held" as const) : ("planned" as const),
        href: null,
        public: one.public,
      })),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.key < b.key ? -1 : 1));
  const seen = new Set<string | null>();
  return marks.map((mark) => {
    if (mark.state !== "planned" || seen.has(mark.committeeId)) return mark;
    seen.add(mark.committeeId);
    return { ...mark, state: "next" };
  });
}

function bare(meeting: MeetingDay | StoredPlannedMeeting) {
  return {
    kind: "meeting",
    title: "",
    description: null,
    committeeId: meeting.committeeId,
    from: meeting.day,
    to: meeting.day,
    next: null,
    startsAt: meeting.startsAt,
    location: meeting.location,
    entryId: null,
    modified: meeting.modified,
  } as const;
}
