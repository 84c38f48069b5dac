import { mayReadGoals } from "../../../../access/may.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Goal } from "../../../../records/goal.ts";
import type { FigureRow } from "../../../../store/queries/goals/figures.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import { figureText, type IndicatorView, latestText, targetText } from "../../goals/indicator-view.ts";
import { Figures } from "../../parts/figures.tsx";
import type { Visit } from "../../visit.ts";

interface IndicatorPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly view: IndicatorView;
  /** Every revision of every figure. */
  readonly all: readonly FigureRow[];
  readonly goals: readonly Goal[];
}

/** An indicator: its newest figure, what the figures show, how they are made, and all of them to be taken along. */
export function IndicatorPage({ visit, body, view, all, goals }: IndicatorPageProps) {
  const { say, language } = visit;
  const { indicator, latest } = view;
  const address = addressOf.indicator(body.slug, indicator.id);
  return (
    <>
      <p class="kicker">
        {say("indicator.label")} · <span lang="da">{body.name}</span>
      </p>
      <h1 lang="da">{indicator.name}</h1>
      <p class="font-lead">{latestText(language, indicator, latest)}</p>
      <Figures visit={visit} view={view} />
      <Revised visit={visit} view={view} all={all} />
      <Quoted visit={visit} view={view} all={all} />
      <p class="after-list">
        {say("indicator.download")}: <a href={`${address}.csv`}>{say("indicator.download.csv")}</a> ·{" "}
        <a href={`${address}.json`}>{say("indicator.download.json")}</a>
      </p>
      {indicator.comparisons.length === 0 ? null : (
        <p>
          <a href={`${addressOf.compare(body.slug)}?indikator=${indicator.id}`}>{say("compare.see")}</a>
        </p>
      )}
      <section aria-labelledby="definition">
        <h2 id="definition">{say("indicator.definition")}</h2>
        <Definition visit={visit} view={view} />
      </section>
      {goals.length === 0 ? null : (
        <section aria-labelledby="foelger">
          <h2 id="foelger">{say("indicator.goals")}</h2>
          <ul>
            {goals.map((goal) => (
              <li>
                <a href={addressOf.goal(body.slug, goal.id)} lang="da">
                  {goal.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={`${goalsDesk(body.id)}/indikator/${indicator.id}`}>{say("goals.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

function Definition({ visit, view }: { readonly visit: Visit; readonly view: IndicatorView }) {
  const { say, language } = visit;
  const { indicator, latest } = view;
  const { numerator, denominator, source, directions } = indicator;
  const facts: (readonly [label: string, text: string | null, danish: boolean])[] = [
    [say("indicator.counts"), indicator.counts, true],
    [
      say("indicator.share"),
      numerator === null || denominator === null ? null : say("indicator.share.of", { numerator, denominator }),
      true,
    ],
    [say("indicator.unit"), say(`indicator.unit.${indicator.unit}`), false],
    [say("indicator.group"), indicator.targetGroup, true],
    [say("indicator.target"), targetText(language, indicator), false],
    [
      say("indicator.rhythm"),
      [
        say(`indicator.rhythm.${indicator.rhythm}`),
        indicator.nextFigure === null
          ? null
          : say("indicator.next", { day: formatDay(language, indicator.nextFigure) }),
      ]
        .filter((part) => part !== null)
        .join(". "),
      false,
    ],
    [
      say("indicator.source"),
      [
        say(`indicator.source.${source.kind}`),
        source.table,
        source.measure,
        source.group,
        // What the newest figure itself names: a paper, a file.
        latest === null || [source.table, source.measure, indicator.name].includes(latest.source.name)
          ? null
          : latest.source.name,
        latest === null ? null : say("indicator.fetched", { day: formatDay(language, latest.fetchedAt.slice(0, 10)) }),
      ]
        .filter((part) => part !== null)
        .join(", "),
      true,
    ],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, text, danish]) =>
        text === null ? null : (
          <div>
            <dt>{label}</dt>
            <dd lang={danish ? "da" : undefined}>{text}</dd>
          </div>
        ),
      )}
      <div>
        <dt>{say("indicator.direction")}</dt>
        <dd>
          {directions.map(({ from, wanted, note }) => (
            <p>
              {from === null
                ? say(`indicator.direction.${wanted}`)
                : say("indicator.direction.from", {
                    wanted: say(`indicator.direction.${wanted}`),
                    day: formatDay(language, from),
                  })}
              {note === null ? null : <span lang="da">. {note}</span>}
            </p>
          ))}
        </dd>
      </div>
    </dl>
  );
}

function Revised({ visit, view, all }: Pick<IndicatorPageProps, "visit" | "view" | "all">) {
  const { say, language } = visit;
  const { indicator, areas } = view;
  const old = all.filter((figure) => figure.superseded);
  if (old.length === 0) return null;
  const newest = (figure: FigureRow) =>
    all.find(
      (each) =>
        !each.superseded &&
        each.area === figure.area &&
        each.period.kind === figure.period.kind &&
        each.period.from === figure.period.from,
    ) ?? null;
  return (
    <details class="details">
      <summary class="details-summary">{say("indicator.revised")}</summary>
      <ul lang="da">
        {old.map((figure) => (
          <li>
            {say("indicator.revised.line", {
              area: areas.find((each) => each.area === figure.area)?.name ?? figure.area,
              period: figure.period.label,
              old: figureText(language, indicator, figure),
              new: figureText(language, indicator, newest(figure)),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The figures that were read in public minutes: each with its sentence and the way to it. */
function Quoted({ visit, view, all }: Pick<IndicatorPageProps, "visit" | "view" | "all">) {
  const { say, language } = visit;
  const quoted = all.filter((figure) => figure.quote !== null && !figure.superseded).reverse();
  if (quoted.length === 0) return null;
  return (
    <section aria-labelledby="citeret">
      <h2 id="citeret">{say("indicator.quoted")}</h2>
      <p>{say("indicator.quoted.lead")}</p>
      <ul class="nobullet-list">
        {quoted.map((figure) => (
          <li>
            <figure class="quotation">
              <blockquote lang="da">{figure.quote?.text}</blockquote>
              <figcaption>
                {figureText(language, view.indicator, figure)}, <span lang="da">{figure.period.label}</span>
                {" · "}
                {figure.source.href === null ? (
                  <span lang="da">{figure.source.name}</span>
                ) : (
                  <a href={figure.source.href} lang="da">
                    {figure.source.name}
                  </a>
                )}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
