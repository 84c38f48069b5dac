import type { MeetingToPrint } from "../../../records/meeting-to-print.ts";
import type { Reading } from "../../../records/reading.ts";

/** What was read of a meeting's document, to be printed again. Throws where it is no meeting's. */
export function meetingOfReading({ kind, committee, meeting, items }: Reading, full: boolean): MeetingToPrint {
  if (kind === "document" || meeting === null) throw new Error("Only a meeting is printed.");
  const { start, end, location, attendanceStated, participants, absent } = meeting;
  return {
    kind,
    body: "Ærtebjerg Kommune",
    committee: committee?.name ?? "",
    term: committee?.term ?? null,
    day: start?.slice(0, 10) ?? null,
    startsAt: start !== null && start.length > 10 ? start : null,
    endsAt: end,
    ...{ location, attendanceStated, participants, absent, items, full },
    approvals: null,
  };
}
