import { capital, formatMoment } from "../../../../output/texts/format.ts";
import type { SentMeeting } from "../../../../store/queries/papers/published-papers.ts";
import { papersAddress } from "../../papers/papers-address.ts";
import { Device } from "../../parts/device.tsx";
import type { Visit } from "../../visit.ts";

interface PapersListProps {
  readonly visit: Visit;
  readonly meetings: readonly SentMeeting[];
}

/** The meetings whose papers one may read: those to come, the nearest first, then those that were held. */
export function PapersList({ visit, meetings }: PapersListProps) {
  const { say, today } = visit;
  const ahead = meetings.filter(({ day }) => day !== null && day >= today).reverse();
  const held = meetings.filter(({ day }) => day === null || day < today);
  return (
    <>
      <h1>{say("papers.title")}</h1>
      <p class="font-lead">{say("papers.lead")}</p>
      <Device visit={visit} />
      <h2>{say("papers.ahead")}</h2>
      {ahead.length === 0 ? (
        <p class="empty">{say("papers.ahead.none")}</p>
      ) : (
        <Meetings visit={visit} meetings={ahead} />
      )}
      {held.length === 0 ? null : (
        <>
          <h2>{say("papers.held")}</h2>
          <Meetings visit={visit} meetings={held} />
        </>
      )}
    </>
  );
}

function Meetings({ visit, meetings }: PapersListProps) {
  const { say, language } = visit;
  return (
    <ul class="nobullet-list room-list no-max-width">
      {meetings.map(({ bodyId, meetingId, committee, body, day, startsAt }) => (
        <li>
          <a href={papersAddress(bodyId, meetingId).papers}>
            <span lang="da">{committee}</span>
            {", "}
            {day === null ? say("meeting.no-day") : formatMoment(language, day, startsAt)}
          </a>
          <p class="quiet" lang="da">
            {capital(body)}
          </p>
        </li>
      ))}
    </ul>
  );
}
