import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import { type MeetingPage, meeting } from "../../../store/queries/public/meeting.ts";
import { recordsOfMeeting } from "../../../store/queries/public/records-of-meeting.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { openApprovals } from "./open-approvals.ts";

/** A meeting as strangers may have it on paper, and when that last changed (ISO). People by their record where it is known. */
export interface OpenMeeting {
  readonly meeting: MeetingToPrint & Pick<MeetingPage, "participants" | "absent">;
  readonly modified: string;
}

/** What strangers may print of a meeting; null where nothing of it is published. Reads strangers' tables only. */
export async function openMeeting(tx: Transaction, bodyId: string, meetingId: string): Promise<OpenMeeting | null> {
  const found = await meeting(tx, bodyId, meetingId);
  if (found === null || found.deleted !== null) return null;
  const { kind, body, committee, term, day, startsAt, endsAt, location } = found;
  const { attendanceStated, participants, absent, modified } = found;
  const items = await recordsOfMeeting(tx, bodyId, meetingId);
  const approved = kind === "minutes" ? await openApprovals(tx, bodyId, meetingId) : null;
  return {
    meeting: {
      ...{ kind, body, committee, term, day, startsAt, endsAt, location, attendanceStated, participants, absent },
      items,
      full: false,
      approvals: approved?.approvals ?? null,
    },
    modified: approved === null || Date.parse(approved.last) < Date.parse(modified) ? modified : approved.last,
  };
}
