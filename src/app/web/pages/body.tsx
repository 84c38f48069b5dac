import { count } from "../../../output/texts/count.ts";
import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { Body } from "../../../store/queries/public/body.ts";
import type { CommitteeLine } from "../../../store/queries/public/committees-of-body.ts";
import type { DocumentLine } from "../../../store/queries/public/documents-of-meeting.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { MeetingLine } from "../../../store/queries/public/meeting-line.ts";
import { Awaited } from "../parts/awaited.tsx";
import { ItemLines } from "../parts/item-lines.tsx";
import { MeetingLines } from "../parts/meeting-lines.tsx";
import { SearchField } from "../parts/search-field.tsx";
import type { Visit } from "../visit.ts";

export interface BodyProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly committees: readonly CommitteeLine[];
  readonly latest: readonly ItemLine[];
  readonly next: readonly MeetingLine[];
  readonly papers: readonly DocumentLine[];
  /** What was promised and is expected, the soonest first. */
  readonly awaited: readonly PromiseLine[];
  /** How many plans with goals it has. */
  readonly plans: number;
  /** How many evaluations, analyses and papers it follows. */
  readonly studies: number;
  /** How many projects it shows. */
  readonly projects: number;
  /** How many budgets it shows. */
  readonly budgets: number;
  /** How many rounds and years of its CSR mark are known. */
  readonly marks: number;
  /** How many agreements with others everybody can read. */
  readonly partnerships: number;
  /** How many versions of models of efforts everybody can read. */
  readonly efforts: number;
}

/** A municipality: its committees, what they decided last, and when they meet next. */
export function BodyPage(props: BodyProps) {
  const { visit, body, committees, latest, next, papers, awaited } = props;
  const { plans, studies, projects, budgets, partnerships, marks, efforts } = props;
  const { say, language } = visit;
  return (
    <>
      <p class="kicker">{say(`kind.${body.kind}`)}</p>
      <h1 lang="da">{body.name}</h1>
      <SearchField
        visit={visit}
        query=""
        id="soeg"
        label={say("body.search", { name: body.name })}
        keep={[["kommune", body.slug]]}
      />
      <div class="front">
        <section class="front-latest" aria-labelledby="seneste">
          <h2 id="seneste">{say("front.latest")}</h2>
          {latest.length === 0 ? (
            <p class="empty">{say("front.latest.empty")}</p>
          ) : (
            <ItemLines visit={visit} items={latest} where={true} />
          )}
          <p class="after-list">
            <a href={`${addressOf.body(body.slug)}/feed.atom`}>{say("site.subscribe")}</a>
          </p>
        </section>
        <Awaited
          visit={visit}
          promises={awaited}
          title={say("promises.committee")}
          all={`${addressOf.body(body.slug)}/loefter`}
        />
        <div class="front-side">
          <section aria-labelledby="udvalg">
            <h2 id="udvalg">{say("body.committees")}</h2>
            {committees.length === 0 ? (
              <p class="empty">{say("body.committees.empty")}</p>
            ) : (
              <ul class="nobullet-list body-list">
                {committees.map((line) => (
                  <li>
                    <a href={addressOf.committee(body.slug, line.slug)} lang="da">
                      {line.name}
                    </a>
                    <p class="quiet">
                      {count(language, "meetings", line.meetings)}
                      {line.lastDay === null
                        ? ""
                        : ` · ${say("body.last-meeting", { day: formatDay(language, line.lastDay) })}`}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="kommende">
            <h2 id="kommende">{say("front.next")}</h2>
            {next.length === 0 ? (
              <p class="empty">{say("front.next.empty")}</p>
            ) : (
              <MeetingLines visit={visit} meetings={next} committee={true} />
            )}
            <p class="after-list">
              <a href={addressOf.wheel(addressOf.body(body.slug))}>{say("wheel.coordination")}</a>
            </p>
            <p class="after-list">
              <a href={addressOf.surveys(body.slug)}>{say("surveys.title")}</a>
            </p>
            {marks === 0 ? null : (
              <p class="after-list">
                <a href={addressOf.mark(body.slug)}>{say("marks.crumb")}</a>
              </p>
            )}
          </section>
          <section aria-labelledby="tilbud">
            <h2 id="tilbud">{say("offers.of-body")}</h2>
            <p>
              <a href={addressOf.offers(body.slug)}>{say("offers.of-body.text")}</a>
            </p>
          </section>
          {plans + studies + projects + budgets + partnerships + efforts === 0 ? null : (
            <section aria-labelledby="maal">
              <h2 id="maal">{say("goals.of-body")}</h2>
              {plans === 0 ? null : (
                <p>
                  <a href={addressOf.goals(body.slug)}>{say("goals.of-body.text")}</a>
                </p>
              )}
              {studies === 0 ? null : (
                <p>
                  <a href={addressOf.studies(body.slug)}>{say("studies.crumb")}</a>
                </p>
              )}
              {projects === 0 ? null : (
                <p>
                  <a href={addressOf.projects(body.slug)}>{say("projects.crumb")}</a>
                </p>
              )}
              {budgets === 0 ? null : (
                <p>
                  <a href={addressOf.budgets(body.slug)}>{say("budgets.crumb")}</a>
                </p>
              )}
              {partnerships === 0 ? null : (
                <p>
                  <a href={addressOf.partnerships(body.slug)}>{say("partnerships.crumb")}</a>
                </p>
              )}
              {efforts === 0 ? null : (
                <p>
                  <a href={addressOf.efforts(body.slug)}>{say("efforts.crumb")}</a>
                </p>
              )}
            </section>
          )}
          {papers.length === 0 ? null : (
            <section aria-labelledby="dokumenter">
              <h2 id="dokumenter">{say("body.papers")}</h2>
              <ul class="nobullet-list body-list">
                {papers.map((line) => (
                  <li>
                    <a href={addressOf.document(body.slug, line.id)} lang="da">
                      {line.title ?? say("document.title.untitled")}
                    </a>{" "}
                    {line.day === null ? null : <span class="quiet">{formatDay(language, line.day)}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
