import { mayAsk } from "../../../../access/may.ts";
import type { Viewer } from "../../../../access/viewer.ts";
import { capital, formatMoment } from "../../../../output/texts/format.ts";
import type { RoomMeetingLine } from "../../../../store/queries/room/room-meeting.ts";
import { roomAddress } from "../../room/room-address.ts";
import type { Visit } from "../../visit.ts";

/** What the list is called: for those who hold meetings, and for those who follow them. */
export function meetingsTitle(viewer: Viewer): "room.meetings" | "room.follow.meetings" {
  return mayAsk(viewer, "hold-meetings") ? "room.meetings" : "room.follow.meetings";
}

/** The meetings that can be held: those that have an agenda. */
export function RoomMeetings({
  visit,
  meetings,
}: {
  readonly visit: Visit;
  readonly meetings: readonly RoomMeetingLine[];
}) {
  const { say, language, viewer } = visit;
  const holds = mayAsk(viewer, "hold-meetings");
  const lead = holds ? "room.meetings.lead" : "room.follow.meetings.lead";
  const none = holds ? "room.meetings.none" : "room.follow.meetings.none";
  return (
    <>
      <h1>{say(meetingsTitle(viewer))}</h1>
      <p class="font-lead">{say(meetings.length === 0 ? none : lead)}</p>
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
