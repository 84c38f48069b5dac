import type { Span } from "../../../records/span.ts";
import type { Line } from "../lines.ts";
import type { Piece } from "../piece.ts";
import { readAttendance } from "./absence.ts";
import type { FoundAbsence } from "./absence-list.ts";
import { fromList, type Waiting } from "./meeting/came-instead.ts";
import { labelledCommittee } from "./meeting/committee.ts";
import { unfold } from "./meeting/head-rows.ts";
import { labelledRows } from "./meeting/labels.ts";
import { type FoundParticipant, readParticipants } from "./meeting/participants.ts";
import { labelledPlace, placeBeside } from "./meeting/place.ts";
import { meetingTime } from "./meeting/time.ts";
import { readTitleLines } from "./meeting/title-lines.ts";

/** What the top of the document says of the meeting. */
export interface MeetingFacts {
  readonly committee: Piece | null;
  readonly term: Piece | null;
  readonly date: string | null;
  readonly start: Piece | null;
  readonly end: Piece | null;
  readonly location: Piece | null;
  readonly participants: readonly FoundParticipant[];
  readonly absences: readonly FoundAbsence[];
  /** Those who were away from some items only (`sag 3-4`). */
  readonly absentFromItems: readonly FoundAbsence[];
  /** Present or absent members are named, or it is said that none were away. A bare list of members says neither. */
  readonly attendanceStated: boolean;
  readonly says: { readonly minutes: boolean; readonly agenda: boolean; readonly closed: boolean };
  /** Lines (by index into those given) that something was read from. */
  readonly used: ReadonlySet<number>;
  /** Lists whose names could not be told apart. */
  readonly unclear: readonly Span[];
}

/** Reads the top of the document: labels with values beside or below them, and lines of title, day and place. */
export function readMeeting(top: readonly Line[], source: string): MeetingFacts {
  const { rows, origin } = unfold(top, source);
  const { values, used, loose } = labelledRows(rows);
  const says = { minutes: false, agenda: false, closed: false };
  const title = readTitleLines(rows, loose, source, used, says);
  const { participants, unclear } = readParticipants(values, source);
  const attendance = readAttendance(rows, source);
  const left = new Set(attendance.rest);
  rows.forEach((row, index) => {
    if (!left.has(row)) used.add(index);
  });
  const when = meetingTime(values, title.date, source);
  const absences = attendance.absences.filter((one) => one.items === null);
  const present: FoundParticipant[] = [];
  const pending: Waiting[] = [];
  for (const found of participants) fromList(found, absences, present, pending);
  const gone = new Set(absences.map((one) => one.name));
  const committee = labelledCommittee(values, source) ?? title.committee;
  const hasPresent = (values.get("present") ?? []).length > 0;
  return {
    committee,
    term: title.term,
    ...when,
    location: labelledPlace(values, source) ?? title.place ?? placeBeside(rows, committee, source),
    participants: present.filter((one) => !gone.has(one.participant.name)),
    absences,
    absentFromItems: attendance.absences.filter((one) => one.items !== null),
    attendanceStated: hasPresent || attendance.stated || absences.length > 0,
    says,
    used: new Set([...used].map((at) => origin[at] ?? at)),
    unclear,
  };
}
