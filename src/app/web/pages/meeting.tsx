import { mayReadClosed, mayReadPapers } from "../../../access/may.ts";
import { capital, formatDay, formatMoment } from "../../../output/texts/format.ts";
import { roleWord } from "../../../output/texts/role-word.ts";
import { addressOf } from "../../../records/address.ts";
import type { DocumentLine } from "../../../store/queries/public/documents-of-meeting.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { MeetingPage } from "../../../store/queries/public/meeting.ts";
import type { MeetingNeighbours } from "../../../store/queries/public/neighbours-of-meeting.ts";
import type { PublicSealedMinutes } from "../../../store/queries/public/sealed-minutes.ts";
import { papersAddress } from "../papers/papers-address.ts";
import { FullVersions } from "../parts/full-versions.tsx";
import { ItemLines } from "../parts/item-lines.tsx";
import { Neighbours } from "../parts/neighbours.tsx";
import { Pager } from "../parts/pager.tsx";
import { Absences, PersonName } from "../parts/people.tsx";
import { SealedMinutes } from "../parts/sealed-minutes.tsx";
import type { Visit } from "../visit.ts";

export interface MeetingProps {
  readonly visit: Visit;
  readonly meeting: MeetingPage;
  readonly items: readonly ItemLine[];
  readonly page: number;
  readonly more: boolean;
  readonly documents: readonly DocumentLine[];
  readonly neighbours: MeetingNeighbours;
  readonly sealed: readonly PublicSealedMinutes[];
}

/** A meeting: its items with what became of them, and who was there, where the document says so. */
export function MeetingView({ visit, meeting, items, page, more, documents, neighbours, sealed }: MeetingProps) {
  const { say, language } = visit;
  const when =
    meeting.day === null ? say("meeting.no-day") : capital(formatMoment(language, meeting.day, meeting.startsAt));
  const here = addressOf.meeting(meeting.bodySlug, meeting.committeeSlug, meeting.slug);
  const ahead = meeting.day !== null && meeting.day >= visit.today;
  return (
    <>
      <p class="kicker">
        {say(`meeting.kind.${meeting.kind}`)} · <span lang="da">{meeting.committee}</span>
      </p>
      <h1>{when}</h1>
      {meeting.location === null ? null : (
        <p class="place" lang="da">
          {meeting.location}
        </p>
      )}
      {meeting.kind === "agenda" ? (
        <p class="note">{say(ahead ? "meeting.agenda-ahead" : "meeting.agenda-only")}</p>
      ) : null}
      <div class="front">
        <section class="front-latest" aria-labelledby="punkter">
          <h2 id="punkter">{say("meeting.items")}</h2>
          {items.length === 0 ? (
            <p class="empty">{say("meeting.items.empty")}</p>
          ) : (
            <ItemLines visit={visit} items={items} where={false} />
          )}
          {items.some((line) => !line.open) ? <p class="note">{say("meeting.closed")}</p> : null}
          <Pager visit={visit} page={page} pages={null} more={more} />
        </section>
        <div class="front-side">
          <SealedMinutes visit={visit} bodySlug={meeting.bodySlug} versions={sealed} />
          <Attendance visit={visit} meeting={meeting} />
          <section aria-labelledby="dokumenter">
            <h2 id="dokumenter">{say("meeting.documents")}</h2>
            <ul class="nobullet-list body-list">
              {documents.map((line) => (
                <li>
                  <a href={addressOf.document(meeting.bodySlug, line.id)}>
                    {say("meeting.document.read", { kind: say(documentWord(line.kind)).toLowerCase() })}
                  </a>
                </li>
              ))}
              <li>
                <a href={addressOf.meetingPdf(here, meeting.kind)}>{say(`print.get.${meeting.kind}`)}</a>
              </li>
              {mayReadPapers(visit.viewer, meeting.bodyId, meeting.committeeId) ? (
                <li>
                  <a href={papersAddress(meeting.bodyId, meeting.id).papers}>{say("papers.of-meeting")}</a>
                </li>
              ) : null}
              {mayReadClosed(visit.viewer, meeting.bodyId) ? (
                <FullVersions say={say} bodyId={meeting.bodyId} meetingId={meeting.id} />
              ) : null}
            </ul>
          </section>
        </div>
      </div>
      <Neighbours
        visit={visit}
        before={neighbours.before === null ? null : neighbourOf(visit, meeting, neighbours.before)}
        after={neighbours.after === null ? null : neighbourOf(visit, meeting, neighbours.after)}
        labels={[say("meeting.before"), say("meeting.after")]}
      />
    </>
  );
}

function documentWord(kind: DocumentLine["kind"]) {
  return kind === "document" ? "search.kind.document" : (`meeting.kind.${kind}` as const);
}

function neighbourOf(visit: Visit, meeting: MeetingPage, other: { readonly slug: string; readonly day: string }) {
  return {
    href: addressOf.meeting(meeting.bodySlug, meeting.committeeSlug, other.slug),
    text: formatDay(visit.language, other.day),
    documentWords: false,
  };
}

function Attendance({ visit, meeting }: { readonly visit: Visit; readonly meeting: MeetingPage }) {
  const { say } = visit;
  const { participants, absent, attendanceStated } = meeting;
  return (
    <section aria-labelledby="deltagere">
      <h2 id="deltagere">{say("meeting.attendance")}</h2>
      {attendanceStated && participants.length > 0 ? (
        <>
          <h3 class="h5">{say("meeting.present")}</h3>
          <ul class="nobullet-list members">
            {participants.map((one) => (
              <li>
                <PersonName visit={visit} bodySlug={meeting.bodySlug} person={one} />
                {one.role === null || one.role === "member" ? null : (
                  <span class="quiet"> {roleWord(say, one.role)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="quiet">{say(absent.length > 0 ? "meeting.attendance.only-absent" : "meeting.attendance.unstated")}</p>
      )}
      {absent.length === 0 ? null : (
        <>
          <h3 class="h5">{say("meeting.absent")}</h3>
          <Absences visit={visit} bodySlug={meeting.bodySlug} absent={absent} />
        </>
      )}
    </section>
  );
}
