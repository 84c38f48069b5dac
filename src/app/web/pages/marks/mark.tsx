import { raw } from "hono/html";
import { mayReadGoals } from "../../../../access/may.ts";
import { indicatorChart } from "../../../../output/charts/indicator-chart.ts";
import { formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { list } from "../../../../output/texts/list.ts";
import { addressOf } from "../../../../records/address.ts";
import { type MarkAward, type MarkRound, type MarkStep, takesApplications } from "../../../../records/mark.ts";
import { inLanguage } from "../../../../records/survey.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import type { ItemLine } from "../../../../store/queries/public/item-line.ts";
import { criteriaLines, schemeLines } from "../../marks/criteria-lines.ts";
import type { MarkWhole, YearOfMark } from "../../marks/load-marks.ts";
import { marksDesk } from "../../marks/mark-address.ts";
import type { Paging } from "../../paging.ts";
import { momentText } from "../../parts/mark-form.tsx";
import { Pager } from "../../parts/pager.tsx";
import type { Visit } from "../../visit.ts";

export interface MarkPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly whole: MarkWhole;
  /** The year whose companies are listed; null: none is known. */
  readonly year: number | null;
  readonly companies: readonly MarkAward[];
  readonly paging: Paging;
  readonly more: boolean;
}

/** A body's CSR mark: the round, its criteria, what it is good for, how it grew, and who has it. */
export function MarkPage(props: MarkPageProps) {
  const { visit, body, whole } = props;
  const { say } = visit;
  return (
    <>
      <h1>{say("marks.title", { name: body.name })}</h1>
      <p class="font-lead">{say("marks.lead")}</p>
      <Round {...props} />
      <section aria-labelledby="udbud">
        <h2 id="udbud">{say("marks.tender")}</h2>
        <p>{say("marks.tender.no")}</p>
        <p>{say("marks.tender.yes")}</p>
      </section>
      <Growth visit={visit} years={whole.growth} />
      <Companies {...props} />
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={marksDesk(body.id)}>{say("marks.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

/** Where a round stands at a moment, in a sentence. */
export function roundStanding(visit: Visit, round: MarkRound): string {
  const { say, site } = visit;
  const moments = { opens: momentText(visit, round.opens), closes: momentText(visit, round.closes) };
  if (round.state === "draft") return say("marks.round.plan");
  if (round.state === "decided" || round.state === "awarded") return say(`marks.round.${round.state}`);
  if (takesApplications(round, site.now())) return say("marks.round.open", moments);
  return site.now().getTime() < Date.parse(round.opens)
    ? say("marks.round.opens", moments)
    : say("marks.round.late", moments);
}

function Round({ visit, body, whole }: MarkPageProps) {
  const { say, language, site } = visit;
  const { round, items } = whole;
  if (round === null) {
    return (
      <section aria-labelledby="runden">
        <h2 id="runden">{say("marks.round")}</h2>
        <p class="empty">{say("marks.round.none")}</p>
      </section>
    );
  }
  const intro = inLanguage(round.intro, language);
  return (
    <>
      <section aria-labelledby="runden">
        <h2 id="runden">{inLanguage(round.name, language)}</h2>
        <p class="font-lead">{roundStanding(visit, round)}</p>
        {intro
          .split(/\n+/)
          .map((line) => (line.trim() === "" ? null : <p lang={round.intro.en === "" ? "da" : undefined}>{line}</p>))}
        {takesApplications(round, site.now()) ? (
          <p>
            <a class="button button-primary" href={addressOf.applyForMark(body.slug)}>
              {say("marks.apply")}
            </a>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="trin">
        <h2 id="trin">{say("marks.steps")}</h2>
        <ol class="mark-steps nobullet-list">
          {[...round.steps]
            .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
            .map((step) => (
              <Step
                visit={visit}
                step={step}
                item={itemOf(round, items, step)}
                past={(step.to ?? step.from) < visit.today}
              />
            ))}
        </ol>
      </section>
      <section aria-labelledby="kriterier">
        <h2 id="kriterier">{say("marks.criteria")}</h2>
        {criteriaLines(language, round.criteria).map((line) => (
          <p>{line}</p>
        ))}
        <h3>{say("marks.criteria.schemes")}</h3>
        <ul>
          {schemeLines(language, round.criteria).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The item in which the committee took a step. */
function itemOf(round: MarkRound, items: readonly ItemLine[], { kind }: MarkStep): ItemLine | null {
  const id =
    kind === "criteria"
      ? round.criteriaItemId
      : kind === "plan"
        ? round.planItemId
        : kind === "decision"
          ? round.decisionItemId
          : null;
  return items.find((item) => item.id === id) ?? null;
}

interface StepProps {
  readonly visit: Visit;
  readonly step: MarkStep;
  readonly item: ItemLine | null;
  readonly past: boolean;
}

function Step({ visit, step, item, past }: StepProps) {
  const { say, language } = visit;
  const { kind, title, from, to } = step;
  const days =
    to === null || to === from
      ? formatDay(language, from)
      : say("marks.days", { from: formatDay(language, from), to: formatDay(language, to) });
  return (
    <li class={past ? "mark-step mark-step-past" : "mark-step"}>
      <span class="mark-step-days">{days}</span>{" "}
      {kind === "campaign" ? <span lang="da">{title}</span> : say(`marks.step.${kind}`)}
      {item === null ? null : (
        <>
          {" "}
          <a href={addressOf.permanent(item.id)} aria-label={`${say("marks.step.item")}: ${item.title}`}>
            {say("marks.step.item")}
          </a>
        </>
      )}
    </li>
  );
}

/** How many companies got the mark, year by year: a picture with a gap where a year is not stated, and a table. */
export function Growth({ visit, years }: { readonly visit: Visit; readonly years: readonly YearOfMark[] }) {
  const { say, language } = visit;
  const number = (value: number) => formatNumber(language, value);
  const stated = years.flatMap(({ year, companies }) => (companies === null ? [] : [{ year, companies }]));
  const [first, last] = [stated[0], stated.at(-1)];
  if (first === undefined || last === undefined) {
    return (
      <section aria-labelledby="vaekst">
        <h2 id="vaekst">{say("marks.growth")}</h2>
        <p class="empty">{say("marks.growth.empty")}</p>
      </section>
    );
  }
  const gaps = years.filter(({ companies }) => companies === null).map(({ year }) => String(year));
  const grew =
    first === last
      ? say("marks.growth.one", { companies: number(first.companies), year: first.year })
      : say("marks.growth.text", {
          first: first.year,
          from: number(first.companies),
          last: last.year,
          to: number(last.companies),
        });
  const gap =
    gaps.length === 0
      ? ""
      : ` ${say(gaps.length === 1 ? "marks.growth.gap.one" : "marks.growth.gap.other", { years: list(language, gaps) })}`;
  const points = years.map(({ year, companies }) => ({ from: `${year}-07-01`, to: `${year}-07-01`, value: companies }));
  // One year is no growth.
  const picture =
    stated.length < 2
      ? null
      : indicatorChart({
          id: "maerket",
          title: say("marks.growth"),
          text: grew + gap,
          series: [{ name: say("marks.growth.companies"), points }],
          path: [],
          pathName: "",
          events: [],
          days: years.map(({ year }) => ({ day: `${year}-07-01`, name: String(year) })),
          numberText: number,
        });
  return (
    <section aria-labelledby="vaekst">
      <h2 id="vaekst">{say("marks.growth")}</h2>
      <p>{grew + gap}</p>
      {picture === null ? null : <figure class="kept-picture">{raw(picture)}</figure>}
      <section
        class="table--responsive-scroll"
        tabindex={0}
        aria-label={say("marks.table", { name: say("marks.growth") })}
      >
        <table class="table mark-counts">
          <thead>
            <tr>
              <th scope="col">{say("marks.growth.year")}</th>
              <th scope="col" class="number">
                {say("marks.growth.companies")}
              </th>
              <th scope="col">{say("marks.growth.source")}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, companies, source, own }) => (
              <tr>
                <th scope="row">{year}</th>
                <td class="number">{companies === null ? say("marks.growth.unknown") : number(companies)}</td>
                <td>{own ? say("marks.growth.own") : <span lang="da">{source ?? "–"}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Companies({ visit, body, whole, year, companies, paging, more }: MarkPageProps) {
  const { say } = visit;
  if (year === null) return null;
  const here = addressOf.mark(body.slug);
  return (
    <section aria-labelledby="virksomheder">
      <h2 id="virksomheder">{say("marks.list", { year })}</h2>
      {whole.years.length < 2 ? null : (
        <nav aria-label={say("marks.list.years")}>
          <ul class="mark-years nobullet-list">
            {whole.years.map((each) => (
              <li>
                <a
                  href={each === whole.years[0] ? `${here}#virksomheder` : `${here}?aar=${each}#virksomheder`}
                  aria-current={each === year ? "true" : undefined}
                >
                  {each}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {companies.length === 0 ? (
        <p class="empty">{say("marks.list.empty")}</p>
      ) : (
        <section
          class="table--responsive-scroll"
          tabindex={0}
          aria-label={say("marks.table", { name: say("marks.list", { year }) })}
        >
          <table class="table mark-counts">
            <thead>
              <tr>
                <th scope="col">{say("marks.list.company")}</th>
                <th scope="col" class="number">
                  {say("marks.list.cvr")}
                </th>
              </tr>
            </thead>
            <tbody>
              {companies.map(({ company, cvr }) => (
                <tr>
                  <th scope="row" lang="da">
                    {company}
                  </th>
                  <td class="number">{cvr}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager visit={visit} page={paging.page} pages={null} more={more} />
      <p class="after-list">
        <a href={`${here}/virksomheder.csv?aar=${year}`} download>
          {say("marks.list.csv")}
        </a>
      </p>
    </section>
  );
}
