import { raw } from "hono/html";
import { mayReadPartnerships } from "../../../../access/may.ts";
import { formatDay, formatNumber, formatShortDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Partnership } from "../../../../records/partnership.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import type { PartnershipWhole } from "../../partnerships/load-partnership.ts";
import { partnershipDesk } from "../../partnerships/partnership-address.ts";
import { amountText, decideText, endText, timelineOf } from "../../partnerships/partnership-view.ts";
import { ItemLines } from "../../parts/item-lines.tsx";
import { PromiseLines } from "../../parts/promise-lines.tsx";
import type { Visit } from "../../visit.ts";
import { OpenJobs } from "../jobs/open-jobs.tsx";
import { MoneyOfYears } from "./money-of-years.tsx";
import { ObligationList } from "./obligation-list.tsx";
import { Workshop } from "./workshop.tsx";

interface PartnershipPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly whole: PartnershipWhole;
}

/** An agreement as everybody can read it: with whom, on what, for how long, for what money, and what came of it. */
export function PartnershipPage(props: PartnershipPageProps) {
  const { visit, body, whole } = props;
  const { say } = visit;
  const { partnership } = whole;
  return (
    <>
      <p class="kicker">{say(`partnership.kind.${partnership.kind}`)}</p>
      <h1 lang="da" class="item-title">
        {partnership.title}
      </h1>
      <p class="quiet">{endText(visit, partnership)}</p>
      {partnership.purpose === null ? null : (
        <p lang="da" class="study-lead">
          {partnership.purpose}
        </p>
      )}
      <Facts {...props} />
      <Parties visit={visit} partnership={partnership} />
      <Timeline visit={visit} partnership={partnership} />
      <MoneyTable visit={visit} partnership={partnership} />
      <ObligationList visit={visit} partnership={partnership} />
      <Workshop visit={visit} partnership={partnership} />
      <OpenJobs visit={visit} jobs={whole.jobs} />
      <section aria-labelledby="resultater">
        <h2 id="resultater">{say("partnership.results")}</h2>
        {partnership.results.length === 0 ? <p class="empty">{say("partnership.results.none")}</p> : null}
        <ul class="nobullet-list">
          {partnership.results.map(({ day, text }) => (
            <li>
              {day === null ? null : <p class="quiet">{formatDay(visit.language, day)}</p>}
              <p lang="da">{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <Decisions visit={visit} partnership={partnership} />
      <Links {...props} />
      {mayReadPartnerships(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={partnershipDesk(body.id, partnership.id)}>{say("partnerships.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

function Facts({ visit, body, whole }: PartnershipPageProps) {
  const { say, language } = visit;
  const { partnership, committee } = whole;
  const { starts, ends, unit, waitsFor } = partnership;
  const decide = decideText(visit, partnership);
  const from = formatDay(language, starts);
  return (
    <dl class="facts">
      <div>
        <dt>{say("partnership.term")}</dt>
        <dd>
          {ends === null
            ? say("partnership.term.from", { from })
            : say("partnership.term.from-to", { from, to: formatDay(language, ends) })}
        </dd>
      </div>
      {decide === null ? null : (
        <div>
          <dt>{say("partnership.decide")}</dt>
          <dd>{decide}</dd>
        </div>
      )}
      {waitsFor === null ? null : (
        <div>
          <dt>{say("partnership.waits")}</dt>
          <dd lang="da">{waitsFor}</dd>
        </div>
      )}
      {committee === null ? null : (
        <div>
          <dt>{say("partnership.committee")}</dt>
          <dd lang="da">
            <a href={addressOf.committee(body.slug, committee.slug)}>{committee.name}</a>
          </dd>
        </div>
      )}
      {unit === null ? null : (
        <div>
          <dt>{say("partnership.unit")}</dt>
          <dd lang="da">{unit}</dd>
        </div>
      )}
    </dl>
  );
}

interface PartProps {
  readonly visit: Visit;
  readonly partnership: Partnership;
}

function Parties({ visit, partnership: { parties } }: PartProps) {
  const { say } = visit;
  return (
    <section aria-labelledby="parter">
      <h2 id="parter">{say("partnership.parties")}</h2>
      {parties.length === 0 ? <p class="empty">{say("partnership.parties.none")}</p> : null}
      <ul>
        {parties.map(({ name, kind, cvr }) => (
          <li>
            <span lang="da">{name}</span>{" "}
            <span class="quiet">
              ({say(`partnership.party.${kind}`)}
              {cvr === null ? null : `, CVR ${cvr}`})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Timeline({ visit, partnership }: PartProps) {
  const { say } = visit;
  const { svg, text } = timelineOf(visit, partnership);
  return svg === null ? null : (
    <section aria-labelledby="tidslinje">
      <h2 id="tidslinje">{say("partnership.timeline")}</h2>
      <figure class="indicator-picture">
        {raw(svg)}
        <figcaption class="quiet">
          {text}{" "}
          {partnership.decideBy === null && partnership.obligations.length === 0
            ? null
            : say("partnership.timeline.signs")}
        </figcaption>
      </figure>
    </section>
  );
}

function MoneyTable({ visit, partnership }: PartProps) {
  const { say, language, today } = visit;
  const { money } = partnership;
  const label = say("partnership.money");
  return (
    <section aria-labelledby="penge-afsnit">
      <h2 id="penge-afsnit">{label}</h2>
      {money.length === 0 ? (
        <p class="empty">{say("partnership.money.none")}</p>
      ) : (
        <section class="table--responsive-scroll" aria-label={say("partnerships.table", { title: label })} tabindex={0}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{say("partnership.money.name")}</th>
                <th scope="col">{say("partnerships.column.starts")}</th>
                <th scope="col">{say("partnerships.column.ends")}</th>
                <th scope="col" class="figure">
                  {say("partnership.money.amount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {money.map((each) => (
                <tr>
                  <th scope="row">
                    <span lang="da">{each.name}</span>
                    <br />
                    <span class="quiet">{say(`partnership.money.payer.${each.payer}`)}</span>
                  </th>
                  <td>{formatShortDay(language, each.starts)}</td>
                  <td>
                    {each.ends === null ? say("partnership.no-end") : formatShortDay(language, each.ends)}
                    {each.ends !== null && each.ends < today ? (
                      <span class="quiet"> ({say("partnership.money.ended")})</span>
                    ) : null}
                  </td>
                  <td class="figure">{amountText(visit, each) ?? say("partnership.money.unknown")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {money.length === 0 ? null : (
        <>
          <h3>{say("partnerships.years")}</h3>
          <MoneyOfYears visit={visit} partnerships={[partnership]} of="partnership" />
        </>
      )}
    </section>
  );
}

function Decisions({ visit, partnership: { decisions } }: PartProps) {
  const { say, language } = visit;
  return decisions.length === 0 ? null : (
    <section aria-labelledby="beslutninger">
      <h2 id="beslutninger">{say("partnership.decisions")}</h2>
      <ul class="nobullet-list">
        {decisions.map(({ day, about, outcome, until, note }) => (
          <li>
            <p>
              <strong>{say(`partnership.decision.${outcome}`)}</strong>
              {until === null ? null : `, ${say("partnership.decision.until", { day: formatDay(language, until) })}`}
            </p>
            <p class="quiet">
              {formatDay(language, day)} · {say("partnership.decision.about", { day: formatDay(language, about) })}
            </p>
            {note === null ? null : <p lang="da">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Links({ visit, body, whole }: PartnershipPageProps) {
  const { say, language } = visit;
  const { items, promises, cases, goals } = whole;
  if (items.length + promises.length + cases.length + goals.length === 0) return null;
  return (
    <section aria-labelledby="sammen">
      <h2 id="sammen">{say("partnership.links")}</h2>
      {goals.map(({ id, title }) => (
        <p>
          {say("partnership.goal")}:{" "}
          <a href={addressOf.goal(body.slug, id)} lang="da">
            {title}
          </a>
        </p>
      ))}
      {cases.map(({ slug, title, items: many }) => (
        <p>
          {say("partnership.case")}:{" "}
          <a href={addressOf.case(body.slug, slug)} lang="da">
            {title}
          </a>{" "}
          <span class="quiet">({formatNumber(language, many)})</span>
        </p>
      ))}
      {items.length === 0 ? null : (
        <ItemLines visit={visit} items={items} where={true} label={say("partnership.items")} />
      )}
      {promises.length === 0 ? null : (
        <PromiseLines visit={visit} promises={promises} where={false} label={say("partnership.promises")} />
      )}
    </section>
  );
}
