import { formatShortDay } from "../../../output/texts/format.ts";
import { roleWord } from "../../../output/texts/role-word.ts";
import { addressOf } from "../../../records/address.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { CommitteeHead } from "../../../store/queries/public/committee.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { MeetingLine } from "../../../store/queries/public/meeting-line.ts";
import type { Member } from "../../../store/queries/public/members-of-committee.ts";
import type { YearCount } from "../../../store/queries/public/years-of-committee.ts";
import { Awaited } from "../parts/awaited.tsx";
import { FollowForm } from "../parts/follow-form.tsx";
import { ItemLines } from "../parts/item-lines.tsx";
import { MeetingLines } from "../parts/meeting-lines.tsx";
import { Pager } from "../parts/pager.tsx";
import { SearchField } from "../parts/search-field.tsx";
import type { Visit } from "../visit.ts";

export interface CommitteeProps {
  readonly visit: Visit;
  readonly committee: CommitteeHead;
  /** The last decisions, without what every meeting has; null where a year or a further page of meetings is asked for. */
  readonly latest: readonly ItemLine[] | null;
  readonly years: readonly YearCount[];
  /** Null: all years. */
  readonly year: number | null;
  readonly meetings: readonly MeetingLine[];
  readonly page: number;
  readonly more: boolean;
  readonly members: readonly Member[];
  /** What was promised and has not come back; null where a year or a further page of meetings is asked for. */
  readonly awaited: readonly PromiseLine[] | null;
}

/** A committee: its meetings by year, and its members as the documents name them. */
export function CommitteePage(props: CommitteeProps) {
  const { visit, committee, latest, years, year, meetings, members } = props;
  const { say } = visit;
  const address = addressOf.committee(committee.bodySlug, committee.slug);
  return (
    <>
      <p class="kicker" lang="da">
        {committee.body}
      </p>
      <h1 lang="da">{committee.name}</h1>
      {committee.abbreviation === null ? null : (
        <p class="quiet">{say("committee.abbreviation", { abbreviation: committee.abbreviation })}</p>
      )}
      <div class="front">
        {latest === null ? null : <Latest visit={visit} committee={committee} latest={latest} />}
        {props.awaited === null ? null : (
          <Awaited
            visit={visit}
            promises={props.awaited}
            title={say("promises.committee")}
            all={`${addressOf.body(committee.bodySlug)}/loefter?udvalg=${committee.slug}`}
          />
        )}
        <section class="front-below" aria-labelledby="moeder">
          <h2 id="moeder">{say("committee.meetings")}</h2>
          {years.length > 1 ? <Years visit={visit} address={address} years={years} year={year} /> : null}
          {meetings.length === 0 ? (
            <p class="empty">{say("committee.meetings.empty")}</p>
          ) : (
            <MeetingLines visit={visit} meetings={meetings} committee={false} />
          )}
          <Pager visit={visit} page={props.page} pages={null} more={props.more} />
        </section>
        <div class="front-side">
          <SearchField
            visit={visit}
            query=""
            id="soeg"
            label={say("body.search", { name: committee.name })}
            keep={[["udvalg", `${committee.bodySlug}/${committee.slug}`]]}
          />
          <section aria-labelledby="aaret">
            <h2 id="aaret">{say("wheel.title")}</h2>
            <ul class="nobullet-list body-list">
              <li>
                <a href={addressOf.wheel(address)}>{say("wheel.title.of", { name: committee.name })}</a>
              </li>
              <li>
                <a href={addressOf.nextAgenda(address)}>{say("next.title")}</a>
              </li>
            </ul>
          </section>
          <FollowForm visit={visit} target="committee" address={address} feed={`${address}/feed.atom`} />
          <Members visit={visit} committee={committee} members={members} />
        </div>
      </div>
    </>
  );
}

function Latest({
  visit,
  committee,
  latest,
}: {
  readonly visit: Visit;
  readonly committee: CommitteeHead;
  readonly latest: readonly ItemLine[];
}) {
  const { say } = visit;
  const { bodySlug, slug } = committee;
  return (
    <section class="front-latest" aria-labelledby="besluttede">
      <h2 id="besluttede">{say("front.question.decided")}</h2>
      {latest.length === 0 ? (
        <p class="empty">{say("front.latest.empty")}</p>
      ) : (
        <ItemLines visit={visit} items={latest} where={true} />
      )}
      <p class="after-list">
        <a href={`/soeg?udvalg=${encodeURIComponent(`${bodySlug}/${slug}`)}&orden=nyeste`}>{say("front.latest.all")}</a>{" "}
        · <a href={`${addressOf.committee(bodySlug, slug)}/feed.atom`}>{say("committee.subscribe")}</a>
      </p>
    </section>
  );
}

function Years({
  visit,
  address,
  years,
  year,
}: {
  readonly visit: Visit;
  readonly address: string;
  readonly years: readonly YearCount[];
  readonly year: number | null;
}) {
  const { say } = visit;
  const known = years.flatMap((line) => (line.year === null ? [] : [line.year]));
  return (
    <nav aria-label={say("committee.years")}>
      <ul class="choices nobullet-list no-max-width">
        <li>
          <a href={address} aria-current={year === null ? "page" : undefined}>
            {say("committee.year.all")}
          </a>
        </li>
        {known.map((one) => (
          <li>
            <a href={`${address}?aar=${one}`} aria-current={year === one ? "page" : undefined}>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Members({
  visit,
  committee,
  members,
}: {
  readonly visit: Visit;
  readonly committee: CommitteeHead;
  readonly members: readonly Member[];
}) {
  const { say } = visit;
  const terms = [...new Set(members.map((member) => member.term))];
  return (
    <section aria-labelledby="medlemmer">
      <h2 id="medlemmer">{say("committee.members")}</h2>
      {members.length === 0 ? (
        <p class="empty">{say("committee.members.empty")}</p>
      ) : (
        <p class="quiet">{say("committee.members.note")}</p>
      )}
      {terms.map((term) => (
        <>
          <h3 class="h5">{term === null ? say("committee.term.none") : say("committee.term", { term })}</h3>
          <ul class="nobullet-list members">
            {members
              .filter((member) => member.term === term)
              .map((member) => (
                <li>
                  <a href={addressOf.person(committee.bodySlug, member.slug)}>{member.name}</a>
                  {member.party === null ? "" : ` (${member.party})`}
                  <span class="quiet"> {memberNote(visit, member)}</span>
                </li>
              ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function memberNote(visit: Visit, member: Member): string {
  const role = member.role === "member" ? "" : roleWord(visit.say, member.role);
  const days = [member.firstDay, member.lastDay].flatMap((day) =>
    day === null ? [] : [formatShortDay(visit.language, day)],
  );
  return [role, [...new Set(days)].join(" – ")].filter((part) => part !== "").join(", ");
}
