import { raw } from "hono/html";
import { mayReadPartnerships } from "../../../../access/may.ts";
import { formatDay, formatNumber, formatShortDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import { type Partnership, partnershipKinds } from "../../../../records/partnership.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { partnershipsDesk } from "../../partnerships/partnership-address.ts";
import { decideText, endingMoney, endText, timelineOfAll } from "../../partnerships/partnership-view.ts";
import type { Visit } from "../../visit.ts";
import { MoneyOfYears } from "./money-of-years.tsx";

interface PartnershipsPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly partnerships: readonly Partnership[];
}

/** A body's agreements with others: kind by kind, what runs out when, and what they cost year by year. */
export function PartnershipsPage({ visit, body, partnerships }: PartnershipsPageProps) {
  const { say, language, today } = visit;
  const isEmpty = partnerships.length === 0;
  const isOver = ({ ends }: Partnership) => ends !== null && ends < today;
  const over = partnerships.filter(isOver);
  const current = partnerships.filter((each) => !isOver(each));
  return (
    <>
      <h1>{say("partnerships.title", { name: body.name })}</h1>
      <p class="font-lead">{say("partnerships.lead")}</p>
      {isEmpty ? <p class="empty">{say("partnerships.empty")}</p> : null}
      {partnershipKinds.map((kind) => {
        const own = current.filter((each) => each.kind === kind);
        return own.length === 0 ? null : (
          <section aria-labelledby={kind}>
            <h2 id={kind}>{say(`partnerships.kind.${kind}`)}</h2>
            <ul class="promise-lines nobullet-list no-max-width">
              {own.map((each) => (
                <Line visit={visit} body={body} partnership={each} />
              ))}
            </ul>
          </section>
        );
      })}
      {over.length === 0 ? null : (
        <details class="fold">
          <summary>{say("partnerships.over", { count: formatNumber(language, over.length) })}</summary>
          <ul class="promise-lines nobullet-list no-max-width">
            {over.toReversed().map((each) => (
              <Line visit={visit} body={body} partnership={each} />
            ))}
          </ul>
        </details>
      )}
      {isEmpty ? null : (
        <>
          <When visit={visit} body={body} partnerships={[...current, ...over.toReversed()]} />
          {partnerships.every(({ money }) => money.length === 0) ? null : (
            <section aria-labelledby="aar">
              <h2 id="aar">{say("partnerships.years")}</h2>
              <p class="section-lead">{say("partnerships.years.lead")}</p>
              <MoneyOfYears visit={visit} partnerships={partnerships} of="partnerships" />
            </section>
          )}
          <p class="after-list">
            <a href={`${addressOf.partnerships(body.slug)}.csv`}>{say("partnerships.csv")}</a>
          </p>
        </>
      )}
      <p class="after-list">
        <a href={addressOf.wheel(addressOf.body(body.slug))}>{say("partnerships.wheel")}</a>
      </p>
      {mayReadPartnerships(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={partnershipsDesk(body.id)}>{say("partnerships.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

function Line({
  visit,
  body,
  partnership,
}: Omit<PartnershipsPageProps, "partnerships"> & { partnership: Partnership }) {
  const { say, today } = visit;
  const { ends, waitsFor } = partnership;
  const decide = decideText(visit, partnership);
  const isOver = ends !== null && ends < today;
  return (
    <li class={isOver ? "promise-line promise-line-closed" : "promise-line"}>
      <p class="promise-what">
        <a href={addressOf.partnership(body.slug, partnership.id)} lang="da">
          {partnership.title}
        </a>
      </p>
      <p class="promise-due quiet">
        {endText(visit, partnership)}
        {decide === null || isOver ? null : ` · ${say("partnership.decide")} ${decide}`}
        {waitsFor === null || isOver ? null : (
          <>
            {` · ${say("partnership.waits")}: `}
            <span lang="da">{waitsFor}</span>
          </>
        )}
      </p>
    </li>
  );
}

/** What runs out when: drawn, and the same days as a table. */
function When({ visit, body, partnerships }: PartnershipsPageProps) {
  const { say, language } = visit;
  const { svg, text } = timelineOfAll(visit, partnerships);
  const day = (value: string | null) => (value === null ? "–" : formatShortDay(language, value));
  return (
    <section aria-labelledby="hvornaar">
      <h2 id="hvornaar">{say("partnerships.when")}</h2>
      {svg === null ? null : (
        <figure class="indicator-picture">
          {raw(svg)}
          <figcaption class="quiet">{text}</figcaption>
        </figure>
      )}
      <section
        class="table--responsive-scroll"
        aria-label={say("partnerships.table", { title: say("partnerships.when") })}
        tabindex={0}
      >
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say("partnerships.column.title")}</th>
              <th scope="col">{say("partnerships.column.starts")}</th>
              <th scope="col">{say("partnerships.column.ends")}</th>
              <th scope="col">{say("partnerships.column.decide")}</th>
              <th scope="col">{say("partnerships.column.money")}</th>
            </tr>
          </thead>
          <tbody>
            {partnerships.map((each) => (
              <tr>
                <th scope="row" lang="da">
                  <a href={addressOf.partnership(body.slug, each.id)}>{each.title}</a>
                </th>
                <td>{day(each.starts)}</td>
                <td>{each.ends === null ? say("partnership.no-end") : day(each.ends)}</td>
                <td>{day(each.decideBy)}</td>
                <td lang="da">
                  {endingMoney(each)
                    .map(({ name, ends }) => `${name} (${formatDay("da", ends ?? "")})`)
                    .join(", ") || "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
