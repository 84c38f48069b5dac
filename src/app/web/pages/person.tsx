import { formatDay, formatShortDay } from "../../../output/texts/format.ts";
import { roleWord } from "../../../output/texts/role-word.ts";
import { addressOf } from "../../../records/address.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { Attendance } from "../../../store/queries/public/attendance-of-person.ts";
import type { Membership } from "../../../store/queries/public/memberships-of-person.ts";
import type { PersonHead } from "../../../store/queries/public/person.ts";
import type { PersonVote } from "../../../store/queries/public/votes-of-person.ts";
import { Pager } from "../parts/pager.tsx";
import { PromiseLines } from "../parts/promise-lines.tsx";
import type { Visit } from "../visit.ts";

export interface PersonProps {
  readonly visit: Visit;
  readonly person: PersonHead;
  readonly memberships: readonly Membership[];
  readonly attendance: readonly Attendance[];
  readonly votes: readonly PersonVote[];
  /** What committees the person sits in were promised and have not had, by committee. */
  readonly awaited: readonly { readonly committee: string; readonly promises: readonly PromiseLine[] }[];
  readonly page: number;
  readonly more: boolean;
}

/** A person: committees, attendance and votes, each only as far as the documents say. */
export function PersonPage({ visit, person, memberships, attendance, votes, awaited, page, more }: PersonProps) {
  const { say } = visit;
  const { name } = person;
  return (
    <>
      <p class="kicker" lang="da">
        {person.body}
      </p>
      <h1>
        {name}
        {person.party === null ? "" : ` (${person.party})`}
      </h1>
      <section aria-labelledby="udvalg">
        <h2 id="udvalg">{say("person.committees")}</h2>
        {memberships.length === 0 ? (
          <p class="empty">{say("person.committees.empty", { name })}</p>
        ) : (
          <ul class="nobullet-list body-list">
            {memberships.map((line) => (
              <MembershipLine visit={visit} bodySlug={person.bodySlug} line={line} />
            ))}
          </ul>
        )}
      </section>
      {awaited.map(({ committee, promises }) => (
        <section>
          <h2>{say("promises.person", { committee })}</h2>
          <PromiseLines visit={visit} promises={promises} where={true} label={say("promises.person", { committee })} />
        </section>
      ))}
      <section aria-labelledby="fremmoede">
        <h2 id="fremmoede">{say("person.attendance")}</h2>
        {attendance.length === 0 ? (
          <p class="empty">{say("person.attendance.empty")}</p>
        ) : (
          <>
            <p class="quiet">{say("person.attendance.note")}</p>
            <AttendanceTable visit={visit} bodySlug={person.bodySlug} attendance={attendance} />
          </>
        )}
      </section>
      <section aria-labelledby="stemmer">
        <h2 id="stemmer">{say("person.votes")}</h2>
        {votes.length === 0 ? (
          <p class="empty">{say("person.votes.empty", { name })}</p>
        ) : (
          <>
            <p class="quiet">{say("person.votes.note")}</p>
            <VotesTable visit={visit} bodySlug={person.bodySlug} votes={votes} />
          </>
        )}
      </section>
      <Pager visit={visit} page={page} pages={null} more={more} />
      <p class="note">{say("person.same-name")}</p>
    </>
  );
}

interface Line<T> {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly line: T;
}

function MembershipLine({ visit, bodySlug, line }: Line<Membership>) {
  const days = [line.firstDay, line.lastDay].flatMap((day) => (day === null ? [] : [formatDay(visit.language, day)]));
  const notes = [
    roleWord(visit.say, line.role),
    line.term === null ? null : visit.say("committee.term", { term: line.term }),
    days.length === 0 ? null : [...new Set(days)].join(" – "),
  ].filter((note) => note !== null);
  return (
    <li>
      <a href={addressOf.committee(bodySlug, line.committeeSlug)} lang="da">
        {line.committee}
      </a>
      <p class="quiet">{notes.join(" · ")}</p>
    </li>
  );
}

function AttendanceTable({
  visit,
  bodySlug,
  attendance,
}: {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly attendance: readonly Attendance[];
}) {
  const { say, language } = visit;
  return (
    <table class="table table--borderless table-md-responsive-headers">
      <thead>
        <tr>
          <th scope="col">{say("column.meeting")}</th>
          <th scope="col">{say("column.committee")}</th>
          <th scope="col">{say("column.item")}</th>
          <th scope="col">{say("column.status")}</th>
        </tr>
      </thead>
      <tbody>
        {attendance.map((line) => (
          <tr>
            <td data-title={say("column.meeting")}>
              <a href={addressOf.meeting(bodySlug, line.committeeSlug, line.meetingSlug)}>
                {line.day === null ? say("meeting.no-day") : formatShortDay(language, line.day)}
              </a>
            </td>
            <td data-title={say("column.committee")} lang="da">
              {line.committee}
            </td>
            <td data-title={say("column.item")}>
              {line.itemSlug === null ? (
                say("person.whole-meeting")
              ) : (
                <a href={addressOf.item(bodySlug, line.committeeSlug, line.meetingSlug, line.itemSlug)} lang="da">
                  {line.itemTitle}
                </a>
              )}
            </td>
            <td data-title={say("column.status")}>{say(`person.status.${line.status}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function VotesTable({
  visit,
  bodySlug,
  votes,
}: {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly votes: readonly PersonVote[];
}) {
  const { say, language } = visit;
  return (
    <table class="table table--borderless table-md-responsive-headers">
      <thead>
        <tr>
          <th scope="col">{say("column.day")}</th>
          <th scope="col">{say("column.item")}</th>
          <th scope="col">{say("column.choice")}</th>
          <th scope="col">{say("column.result")}</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => (
          <tr>
            <td data-title={say("column.day")}>
              {vote.day === null ? say("meeting.no-day") : formatShortDay(language, vote.day)}
            </td>
            <td data-title={say("column.item")} lang="da">
              <a href={addressOf.item(bodySlug, vote.committeeSlug, vote.meetingSlug, vote.itemSlug)}>{vote.title}</a>
              {vote.motion === null ? null : <p class="quiet">{vote.motion}</p>}
            </td>
            <td data-title={say("column.choice")}>{say(`person.choice.${vote.choice}`)}</td>
            <td data-title={say("column.result")}>
              {vote.result === null ? "" : say(`item.votes.result.${vote.result}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
