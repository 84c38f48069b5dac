import { raw } from "hono/html";
import {
  againstGoal,
  type Figures,
  type GroupFigures,
  type ShownShare,
  type Split,
  splits,
  unnamed,
} from "../../../../features/efforts/figures/effort-figures.ts";
import type { ModelFigures } from "../../../../features/efforts/figures/figures-of-model.ts";
import type { Estimate } from "../../../../features/statistics/interval.ts";
import type { Survival } from "../../../../features/statistics/survival.ts";
import { survivalChart } from "../../../../output/charts/survival-chart.ts";
import { formatNumber } from "../../../../output/texts/format.ts";
import type { EffortModel } from "../../../../records/effort-model.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { effortsFigures } from "../../efforts/effort-address.ts";
import { spanText } from "../../efforts/effort-words.ts";
import type { Visit } from "../../visit.ts";

interface EffortsFiguresProps {
  readonly visit: Visit;
  readonly found: ModelFigures;
}

/** How many steps were in time, what came of it and how long it took: of all, and beside each other. */
export function EffortsFiguresPage({ visit, found }: EffortsFiguresProps) {
  const { say, language } = visit;
  const { model, figures } = found;
  const { all, groups } = figures;
  return (
    <>
      <h1>{say("efforts-figures.title", { title: model.title })}</h1>
      {all === null ? (
        <p class="empty">{say("efforts-figures.few")}</p>
      ) : (
        <>
          <p class="font-lead">{say("efforts-figures.lead", { courses: formatNumber(language, all.courses) })}</p>
          {all.steps === null ? null : (
            <>
              <h2>{say("efforts-figures.steps")}</h2>
              <p>{say("efforts-figures.steps.text", fillOf(visit, all.steps))}</p>
              <p class="quiet">{say("efforts-figures.steps.how")}</p>
            </>
          )}
          {model.outcome === null ? null : <Outcome visit={visit} model={model} all={all} />}
          {splits.map((split) =>
            groups[split].length < 2 ? null : <Groups {...{ visit, model, split }} groups={groups[split]} />,
          )}
        </>
      )}
      <p class="quiet">{say("efforts-list.logged")}</p>
    </>
  );
}

function Outcome({ visit, model, all }: { readonly visit: Visit; readonly model: EffortModel; readonly all: Figures }) {
  const { say } = visit;
  const { outcome } = model;
  if (outcome === null) return null;
  const goal = againstGoal(model, all.outcome);
  const missing = all.outcomeHidden ? "efforts-figures.outcome.hidden" : "efforts-figures.outcome.none";
  const span = outcome.within === null ? "" : spanText(visit, outcome.within);
  return (
    <>
      <h2>{say("efforts-figures.outcome", { title: outcome.title })}</h2>
      <p>{all.outcome === null ? say(missing) : say("efforts-figures.outcome.text", fillOf(visit, all.outcome))}</p>
      {outcome.share === null ? (
        <p>{say("efforts-figures.goal.none")}</p>
      ) : goal === null ? null : (
        <p>{say(`efforts-figures.goal.${goal}`, { goal: percent(visit, outcome.share) })}</p>
      )}
      <p class="quiet">{say(`efforts-figures.of.${outcome.of}`, { span })}</p>
      <h2>{say("efforts-figures.time", { title: outcome.title })}</h2>
      {all.time === null || all.time.steps.length === 0 ? (
        <p class="empty">{say("efforts-figures.time.none")}</p>
      ) : (
        <Time visit={visit} time={all.time} />
      )}
    </>
  );
}

function Time({ visit, time }: { readonly visit: Visit; readonly time: Survival }) {
  const { say } = visit;
  const last = time.steps.at(-1);
  const chart = survivalChart({
    id: "tid",
    title: say("efforts-figures.chart"),
    text: say("efforts-figures.chart.text", {
      weeks: weeks(visit, last?.time ?? null),
      share: percent(visit, last?.share ?? 1),
    }),
    points: time.steps.map(({ time: at, share, interval }) => ({
      ...{ time: at, share, low: interval?.low ?? null, high: interval?.high ?? null },
    })),
    timeName: say("efforts-figures.weeks"),
    shareText: (share) => percent(visit, share),
    timeText: (at) => formatNumber(visit.language, at),
  });
  return (
    <>
      <p>{medianText(visit, time)}</p>
      {chart === null ? null : <figure class="indicator-picture">{raw(chart)}</figure>}
      <details>
        <summary>{say("efforts-figures.table")}</summary>
        <section class="table--responsive-scroll" aria-label={say("efforts-figures.table")} tabindex={0}>
          <table class="table figure-table">
            <thead>
              <tr>
                <th scope="col">{say("efforts-figures.weeks")}</th>
                {(["followed", "came", "left", "interval"] as const).map((name) => (
                  <th scope="col" class="number">
                    {say(`efforts-figures.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byWeek(time).map(({ time: at, atRisk, happened, share, interval }) => (
                <tr>
                  <th scope="row">{weeks(visit, at)}</th>
                  <td class="number">{formatNumber(visit.language, atRisk)}</td>
                  <td class="number">{formatNumber(visit.language, happened)}</td>
                  <td class="number">{percent(visit, share)}</td>
                  <td class="number">{interval === null ? "–" : between(visit, interval)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <p class="quiet">{say("efforts-figures.time.how")}</p>
    </>
  );
}

/** The curve by whole weeks: what stands at the end of each week in which something came. */
function byWeek({ steps }: Survival): Survival["steps"] {
  const weeksOf = new Map<number, Survival["steps"][number]>();
  for (const step of steps) {
    const week = Math.ceil(step.time);
    const before = weeksOf.get(week);
    weeksOf.set(week, {
      ...step,
      time: week,
      atRisk: before?.atRisk ?? step.atRisk,
      happened: (before?.happened ?? 0) + step.happened,
    });
  }
  return [...weeksOf.values()];
}

interface GroupsProps {
  readonly visit: Visit;
  readonly model: EffortModel;
  readonly split: Split;
  readonly groups: readonly GroupFigures[];
}

function Groups({ visit, model, split, groups }: GroupsProps) {
  const { say, language } = visit;
  const title = say(`efforts-figures.split.${split}`);
  const withSteps = groups.some(({ figures }) => figures !== null && figures.steps !== null);
  const hidden = <span class="quiet">{say("efforts-figures.hidden")}</span>;
  return (
    <>
      <h2>{title}</h2>
      <section class="table--responsive-scroll" aria-label={title} tabindex={0}>
        <table class="table figure-table">
          <thead>
            <tr>
              <th scope="col">{say(`efforts-figures.split.name.${split}`)}</th>
              <th scope="col" class="number">
                {say("efforts-figures.courses")}
              </th>
              {withSteps ? (
                <th scope="col" class="number">
                  {say("efforts-figures.steps")}
                </th>
              ) : null}
              {model.outcome === null ? null : (
                <>
                  <th scope="col" class="number">
                    {say("efforts-figures.outcome", { title: model.outcome.title })}
                  </th>
                  <th scope="col" class="number">
                    {say("efforts-figures.difference")}
                  </th>
                  <th scope="col" class="number">
                    {say("efforts-figures.half-time")}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ name, figures, difference }) => (
              <tr>
                <th scope="row" lang="da">
                  {groupName(visit, model, split, name)}
                </th>
                <td class="number">{figures === null ? hidden : formatNumber(language, figures.courses)}</td>
                {withSteps ? (
                  <td class="number">{figures === null ? hidden : <Share visit={visit} share={figures.steps} />}</td>
                ) : null}
                {model.outcome === null ? null : (
                  <>
                    <td class="number">
                      {figures === null || figures.outcomeHidden ? (
                        hidden
                      ) : (
                        <Share visit={visit} share={figures.outcome} />
                      )}
                    </td>
                    <td class="number">{difference === null ? "–" : <Difference visit={visit} of={difference} />}</td>
                    <td class="number">{halfText(visit, figures?.time ?? null)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function groupName({ say }: Visit, model: EffortModel, split: Split, name: string): string {
  if (name === unnamed) return say("efforts-figures.unnamed");
  if (split === "group") return model.groups.find(({ key }) => key === name)?.title ?? name;
  if (split === "team") return name;
  const [year = "", half] = name.split("-");
  return say(half === "1" ? "efforts-figures.half.1" : "efforts-figures.half.2", { year });
}

function Share({ visit, share }: { readonly visit: Visit; readonly share: ShownShare | null }) {
  if (share === null) return <>–</>;
  return (
    <>
      {percent(visit, share.value)}
      <span class="quiet figure-part">{between(visit, share)}</span>
    </>
  );
}

function Difference({ visit, of }: { readonly visit: Visit; readonly of: Estimate }) {
  const { say, language } = visit;
  const number = new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", {
    ...{ signDisplay: "exceptZero", maximumFractionDigits: 0 },
  });
  const points = (value: number) => number.format(value * 100);
  return (
    <>
      {say("efforts-figures.points", { points: points(of.value) })}
      <span class="quiet figure-part">
        {say("efforts-figures.between", { low: points(of.low), high: points(of.high) })}
      </span>
      {of.low > 0 || of.high < 0 ? <span class="quiet figure-part">{say("efforts-figures.apart")}</span> : null}
    </>
  );
}

const percent = ({ language }: Visit, share: number): string =>
  new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", { style: "percent", maximumFractionDigits: 0 }).format(
    share,
  );

const between = (visit: Visit, { low, high }: { readonly low: number; readonly high: number }): string =>
  visit.say("efforts-figures.between", { low: percent(visit, low), high: percent(visit, high) });

function fillOf(visit: Visit, { part, whole, value, low, high }: ShownShare) {
  const number = (of: number) => formatNumber(visit.language, of);
  const share = (of: number) => percent(visit, of);
  return { part: number(part), whole: number(whole), share: share(value), low: share(low), high: share(high) };
}

const weeks = ({ language }: Visit, time: number | null): string =>
  time === null ? "–" : formatNumber(language, Math.round(time));

function medianText(visit: Visit, { median, medianInterval }: Survival): string {
  if (median === null) return visit.say("efforts-figures.time.median.none");
  const { low, high } = medianInterval;
  return visit.say("efforts-figures.time.median", {
    ...{ weeks: weeks(visit, median), low: weeks(visit, low), high: weeks(visit, high) },
  });
}

function halfText(visit: Visit, time: Survival | null): string {
  return time === null || time.median === null
    ? "–"
    : visit.say("efforts-figures.half-time.weeks", { weeks: weeks(visit, time.median) });
}

interface CompareProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly all: readonly ModelFigures[];
}

/** The models of a body beside each other. */
export function EffortsComparePage({ visit, body, all }: CompareProps) {
  const { say, language } = visit;
  const hidden = <span class="quiet">{say("efforts-figures.hidden")}</span>;
  return (
    <>
      <h1>{say("efforts-compare.title")}</h1>
      <p class="font-lead">{say("efforts-compare.lead")}</p>
      {all.length === 0 ? <p class="empty">{say("efforts-desk.none.read")}</p> : null}
      <section class="table--responsive-scroll" aria-label={say("efforts-compare.title")} tabindex={0}>
        <table class="table figure-table">
          <thead>
            <tr>
              <th scope="col">{say("efforts-compare.model")}</th>
              {(["courses", "steps"] as const).map((name) => (
                <th scope="col" class="number">
                  {say(`efforts-figures.${name}`)}
                </th>
              ))}
              <th scope="col" class="number">
                {say("efforts-compare.goal")}
              </th>
              <th scope="col" class="number">
                {say("efforts-compare.outcome")}
              </th>
              <th scope="col" class="number">
                {say("efforts-figures.half-time")}
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ model, figures: { all: figures } }) => {
              const share = model.outcome?.share ?? null;
              return (
                <tr>
                  <th scope="row" lang="da">
                    <a href={effortsFigures(body.id, model.key)}>{model.title}</a>
                    {model.outcome === null ? null : <span class="quiet figure-part">{model.outcome.title}</span>}
                  </th>
                  <td class="number">{figures === null ? hidden : formatNumber(language, figures.courses)}</td>
                  <td class="number">{figures === null ? hidden : <Share visit={visit} share={figures.steps} />}</td>
                  <td class="number">{share === null ? "–" : percent(visit, share)}</td>
                  <td class="number">
                    {figures === null || figures.outcomeHidden ? (
                      hidden
                    ) : (
                      <Share visit={visit} share={figures.outcome} />
                    )}
                  </td>
                  <td class="number">{halfText(visit, figures?.time ?? null)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p class="quiet">{say("efforts-list.logged")}</p>
    </>
  );
}
