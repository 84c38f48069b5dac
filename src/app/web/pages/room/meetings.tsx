import { capital, formatMoment } from "../../../../output/texts/format.ts";
import type { RoomMeetingLine } from "../../../../store/queries/room/room-meeting.ts";
import { roomAddress } from "../../room/room-address.ts";
import type { Visit } from "../../visit.ts";

/** The meetings that can be held: those that have an agenda. */
export function RoomMeetings({
  visit,
  meetings,
}: {
  readonly visit: Visit;
  readonly meetings: readonly RoomMeetingLine[];
}) {
  const { say, language } = visit;
  return (
    <>
      <h1>{say("room.meetings")}</h1>
      <p class="font-lead">{say(meetings.length === 0 ? "room.meetings.none" : "room.meetings.lead")}</p>
      <ul class="nobullet-list room-list no-max-width">
        {meetings.map((meeting) => (
          <li>
            <a href={roomAddress(meeting.bodyId, meeting.meetingId).room}>
              {meeting.committee}
              {", "}
              {meeting.day === null ? "" : formatMoment(language, meeting.day, meeting.startsAt)}
            </a>
            <p class="quiet">
              {meeting.body}
              {" · "}
              {capital(say(meeting.commands === 0 ? "room.meetings.not-begun" : "room.meetings.begun"))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
