import { mayKeepWheel } from "../../../../access/may.ts";
import { capital, formatDay, formatMoment, formatShortMoment } from "../../../../output/texts/format.ts";
import type { Problem } from "../../../../records/problem.ts";
import type { StoredAgenda } from "../../../../store/queries/agenda/agendas.ts";
import type { NamedCommittee } from "../../../../store/queries/items/committees-to-prepare.ts";
import type { StoredPlannedMeeting } from "../../../../store/queries/wheel/planned-meetings.ts";
import { agendaAt, agendasOf, itemsOf, rulesOf } from "../../items/item-address.ts";
import { Act } from "../../parts/act.tsx";
import { FormProblem } from "../../parts/entry.tsx";
import type { Visit } from "../../visit.ts";

interface AgendasProps {
  readonly visit: Visit;
  readonly bodyId: string;
  readonly committees: readonly NamedCommittee[];
  readonly planned: readonly StoredPlannedMeeting[];
  readonly agendas: readonly StoredAgenda[];
  readonly wrong: Problem | null;
}

/** The planned meetings with their agendas, the nearest first. */
export function Agendas(props: AgendasProps) {
  const { visit, bodyId, committees, planned, wrong } = props;
  const { say } = visit;
  return (
    <>
      <h1>{say("agenda-desk.title")}</h1>
      {wrong === null ? null : <FormProblem visit={visit} wrong={wrong} />}
      {planned.length === 0 ? (
        <p class="empty">{say("agenda-desk.none")}</p>
      ) : (
        <ul class="desk-lines nobullet-list no-max-width">
          {planned.map((meeting) => (
            <Meeting {...props} meeting={meeting} />
          ))}
        </ul>
      )}
      {mayKeepWheel(visit.viewer, bodyId) ? (
        <p>
          <a href={`/konto/aarshjul/${bodyId}`}>{say("agenda-desk.wheel")}</a>
        </p>
      ) : null}
      <ul>
        {committees
          .filter(({ id }) => visit.mayPost(rulesOf(bodyId, id)))
          .map(({ id, name }) => (
            <li>
              <a href={rulesOf(bodyId, id)}>{say("agenda-desk.rules", { committee: name })}</a>
            </li>
          ))}
      </ul>
      <p class="after-list">
        <a href={itemsOf(bodyId)}>{say("item-desk.back")}</a>
      </p>
    </>
  );
}

function Meeting({ visit, bodyId, committees, agendas, meeting }: AgendasProps & { meeting: StoredPlannedMeeting }) {
  const { say, language } = visit;
  const committee = committees.find(({ id }) => id === meeting.committeeId)?.name ?? "";
  const own = agendas.filter(({ plannedMeetingId }) => plannedMeetingId === meeting.id);
  const [first, second] = own;
  const kind = first === undefined ? "make" : "make.supplement";
  const mayMake =
    meeting.deleted === null && (first === undefined || (second === undefined && first.published !== null));
  const fill = { committee, day: formatDay(language, meeting.day) };
  return (
    <li class="desk-line desk-line-row">
      <div>
        <p>
          <strong>{capital(formatMoment(language, meeting.day, meeting.startsAt))}</strong>
        </p>
        <p class="quiet">
          <span lang="da">{committee}</span>
          {meeting.deleted === null ? null : ` · ${say("agenda-desk.state.off")}`}
        </p>
        {own.map((agenda) => (
          <p>
            <a href={agendaAt(bodyId, agenda.id)}>{say(`agenda-desk.open.${agenda.kind}`)}</a>{" "}
            <span class="quiet">{publishedText(visit, agenda)}</span>
          </p>
        ))}
      </div>
      {mayMake ? (
        <div class="desk-steps">
          <Act
            visit={visit}
            action={`${agendasOf(bodyId)}/ny`}
            fields={{ moede: meeting.id }}
            text={say(`agenda-desk.${kind}`)}
            label={say(`agenda-desk.${kind}.of`, fill)}
          />
        </div>
      ) : null}
    </li>
  );
}

/** Whether an agenda is published, and when it was. */
export function publishedText({ say, language }: Visit, { published }: StoredAgenda): string {
  return published === null
    ? say("agenda-desk.state.draft")
    : say("agenda-desk.state.published", { when: formatShortMoment(language, published) });
}
