/** A meeting of the same committee on the same day. `start` is an instant, null where no document states a time. */
export interface KnownMeeting {
  readonly meetingId: string;
  readonly start: string | null;
}

/** `beside`: another meeting the same day was there, at another time: two meetings, which is worth a notice. */
export type MeetingVerdict =
  | { readonly kind: "same"; readonly meetingId: string }
  | { readonly kind: "new"; readonly beside: boolean }
  | { readonly kind: "ambiguous"; readonly meetingIds: readonly string[] };

/**
 * Which meeting a document is of, among those of its committee that day. The start decides only where both state one.
 * A document without a time is of the day's only meeting; where there are several it is ambiguous.
 */
export function matchMeeting(start: string | null, sameDay: readonly KnownMeeting[]): MeetingVerdict {
  if (start !== null) {
    const exact = sameDay.find((meeting) => meeting.start !== null && instant(meeting.start) === instant(start));
    if (exact) return { kind: "same", meetingId: exact.meetingId };
  }
  const possible = sameDay.filter((meeting) => start === null || meeting.start === null);
  const [only, ...more] = possible;
  if (only === undefined) return { kind: "new", beside: sameDay.length > 0 };
  if (more.length === 0) return { kind: "same", meetingId: only.meetingId };
  return { kind: "ambiguous", meetingIds: possible.map((meeting) => meeting.meetingId) };
}

function instant(time: string): number {
  return Date.parse(time);
}
