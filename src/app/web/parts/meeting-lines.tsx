import { count } from "../../../output/texts/count.ts";
import { capital, formatMoment } from "../../../output/texts/format.ts";
import type { MeetingLine } from "../../../store/queries/public/meeting-line.ts";
import { meetingAddress } from "../address-of-line.ts";
import type { Visit } from "../visit.ts";

interface MeetingLinesProps {
  readonly visit: Visit;
  readonly meetings: readonly MeetingLine[];
  /** Names the committee on each line: for lists over several committees. */
  readonly committee: boolean;
}

/** Meetings as a list: when, what kind of document, how many items. */
export function MeetingLines({ visit, meetings, committee }: MeetingLinesProps) {
  const { say, language } = visit;
  return (
    <ol class="meeting-lines nobullet-list no-max-width">
      {meetings.map((line) => {
        const when =
          line.day === null ? say("meeting.no-day") : capital(formatMoment(language, line.day, line.startsAt));
        return (
          <li class="meeting-line">
            <a class="item-line-title" href={meetingAddress(line)}>
              {committee ? <span lang="da">{line.committee}</span> : when}
            </a>
            {committee ? <p class="quiet">{when}</p> : null}
            <p class="quiet">
              {say(`meeting.kind.${line.kind}`)} · {count(language, "items", line.items)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
