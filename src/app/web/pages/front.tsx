import { count } from "../../../output/texts/count.ts";
import { addressOf } from "../../../records/address.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import type { BodyLine } from "../../../store/queries/public/bodies.ts";
import type { ItemLine } from "../../../store/queries/public/item-line.ts";
import type { MeetingLine } from "../../../store/queries/public/meeting-line.ts";
import type { CaseLine } from "../../../store/queries/public/travelling-cases.ts";
import { ItemLines } from "../parts/item-lines.tsx";
import { MeetingLines } from "../parts/meeting-lines.tsx";
import { PromiseLines } from "../parts/promise-lines.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { Thread } from "../parts/thread.tsx";
import type { Visit } from "../visit.ts";

export interface FrontProps {
  readonly visit: Visit;
  readonly latest: readonly ItemLine[];
  readonly next: readonly MeetingLine[];
  readonly cases: readonly { readonly line: CaseLine; readonly items: readonly ItemLine[] }[];
  readonly bodies: readonly BodyLine[];
  /** Promised and expected next; answered last. */
  readonly soonest: readonly PromiseLine[];
  readonly answered: readonly PromiseLine[];
}

/** The front page: the questions, the search, what was decided last, when they meet next, and cases to follow. */
export function Front({ visit, latest, next, cases, bodies, soonest, answered }: FrontProps) {
  const { say, language } = visit;
  return (
    <>
      <div class="hero">
        <div class="container">
          <h1 class="questions">
            <span>{say("front.question.decided")}</span> <span>{say("front.question.promised")}</span>{" "}
            <span>{say("front.question.came")}</span>
          </h1>
          <p class="font-lead">{say("front.lead")}</p>
          <SearchField visit={visit} query="" id="soeg" label={say("search.label")} hint={say("search.hint")} />
        </div>
      </div>
      <div class="container front">
        <section class="front-latest" aria-labelledby="seneste">
          <h2 id="seneste">{say("front.latest")}</h2>
          {latest.length === 0 ? (
            <p class="empty">{say("front.latest.empty")}</p>
          ) : (
            <>
              <ItemLines visit={visit} items={latest} where={true} />
              <p class="after-list">
                <a href="/soeg?orden=nyeste">{say("front.latest.all")}</a> ·{" "}
                <a href="/feed.atom">{say("site.subscribe")}</a>
              </p>
            </>
          )}
        </section>
        <div class="front-side">
          <section aria-labelledby="kommende">
            <h2 id="kommende">{say("front.next")}</h2>
            {next.length === 0 ? (
              <p class="empty">{say("front.next.empty")}</p>
            ) : (
              <MeetingLines visit={visit} meetings={next} committee={true} />
            )}
          </section>
          <section aria-labelledby="kommuner">
            <h2 id="kommuner">{say("front.bodies")}</h2>
            {bodies.length === 0 ? (
              <p class="empty">{say("front.bodies.empty")}</p>
            ) : (
              <ul class="nobullet-list body-list">
                {bodies.map((line) => (
                  <li>
                    <a href={addressOf.body(line.slug)} lang="da">
                      {line.name}
                    </a>{" "}
                    <span class="quiet">{count(language, "committees", line.committees)}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        {soonest.length === 0 && answered.length === 0 ? null : (
          <div class="front-cases case-columns">
            <section aria-labelledby="lovet">
              <h2 id="lovet">{say("promises.front")}</h2>
              {soonest.length === 0 ? (
                <p class="empty">{say("promises.front.empty")}</p>
              ) : (
                <PromiseLines visit={visit} promises={soonest} where={true} label={say("promises.front")} />
              )}
              <ul class="after-list nobullet-list">
                {promisers(bodies, soonest).map((body) => (
                  <li>
                    <a href={`${addressOf.body(body.slug)}/loefter`}>
                      {say("promises.front.all", { name: body.name })}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
            <section aria-labelledby="besvaret">
              <h2 id="besvaret">{say("promises.front.answers")}</h2>
              {answered.length === 0 ? (
                <p class="empty">{say("promises.front.answers.empty")}</p>
              ) : (
                <PromiseLines visit={visit} promises={answered} where={true} label={say("promises.front.answers")} />
              )}
            </section>
          </div>
        )}
        {cases.length === 0 ? null : (
          <section class="front-cases" aria-labelledby="sager">
            <h2 id="sager">{say("front.cases")}</h2>
            <p class="section-lead">{say("front.cases.lead")}</p>
            <div class="case-columns">
              {cases.map(({ line, items }) => (
                <article>
                  <h3>
                    <a href={addressOf.case(line.bodySlug, line.slug)} lang="da">
                      {line.title}
                    </a>
                  </h3>
                  <Thread visit={visit} items={items} label={line.title} />
                </article>
              ))}
            </div>
          </section>
        )}
      </div>
    </>
  );
}

/** The bodies whose promises are shown. */
function promisers(bodies: readonly BodyLine[], shown: readonly PromiseLine[]): readonly BodyLine[] {
  return bodies.filter((body) => shown.some((line) => line.bodySlug === body.slug));
}
