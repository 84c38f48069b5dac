import type { Absence, Participant } from "../../../records/person.ts";
import type { Transaction } from "../../transaction.ts";
import { type MeetingLine, meetingLineColumns, meetingLineFrom } from "./meeting-line.ts";

export interface MeetingPage extends MeetingLine {
  readonly bodyId: string;
  readonly committeeId: string;
  readonly endsAt: string | null;
  readonly term: string | null;
  readonly attendanceStated: boolean;
  readonly participants: readonly (Participant & { readonly personId?: string | null })[];
  readonly absent: readonly (Absence & { readonly personId?: string | null; readonly substituteId?: string | null })[];
  readonly deleted: string | null;
}

const statement = {
  name: "public-meeting",
  text: `
    SELECT ${meetingLineColumns}, m.body_id AS "bodyId", m.committee_id AS "committeeId", m.ends_at AS "endsAt", m.term,
      m.attendance_stated AS "attendanceStated", m.participants, m.absent, m.deleted
    ${meetingLineFrom}
    WHERE m.body_id = $1::uuid AND m.id = $2::uuid`,
};

/** One meeting as its documents state it. */
export async function meeting(tx: Transaction, bodyId: string, id: string): Promise<MeetingPage | null> {
  const [found] = await tx.rows<MeetingPage>(statement, [bodyId, id]);
  return found ?? null;
}
