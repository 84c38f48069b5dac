import { mayReadGoals } from "../../../../access/may.ts";
import { count } from "../../../../output/texts/count.ts";
import { capital, formatDay, formatNumber } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Goal, GoalAction } from "../../../../records/goal.ts";
import type { Project, ProjectResult } from "../../../../records/project.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { itemAddress } from "../../address-of-line.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import type { GoalKnot } from "../../goals/goal-knots.ts";
import { type IndicatorView, targetText } from "../../goals/indicator-view.ts";
import type { GoalWhole } from "../../goals/load-goals.ts";
import { periodText } from "../../goals/report-period.ts";
import { Figures } from "../../parts/figures.tsx";
import { nextReport } from "../../parts/goal-lines.tsx";
import { GoalStatusMark } from "../../parts/goal-status.tsx";
import { OutcomeMark } from "../../parts/outcome.tsx";
import { StandingMark } from "../../parts/standing.tsx";
import { percentText, resultSentences, shareText, shownShare } from "../../projects/result-view.ts";
import type { Visit } from "../../visit.ts";

interface GoalPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly whole: GoalWhole;
  readonly views: readonly IndicatorView[];
  readonly knots: readonly GoalKnot[];
}

/** So many periods stand beside the chart; all of them on the indicator's own page. */
const mostPeriods = 12;

/** A goal: where it stands, what the figures show, what is done, and everything that happened to it on one thread. */
export function GoalPage({ visit, body, whole, views, knots }: GoalPageProps) {
  const { say } = visit;
  const { goal, plan, actions, reports } = whole;
  return (
    <>
      <p class="kicker">
        {say(goal.kind === "principle" ? "goal.label.principle" : "goal.label")} ·{" "}
        <a href={addressOf.plan(body.slug, plan.id)} lang="da">
          {plan.name}
        </a>
      </p>
      <h1 lang="da" class="item-title">
        {goal.number === null ? goal.title : `${goal.number} ${goal.title}`}
      </h1>
      <p class="panel-outcome">
        <GoalStatusMark visit={visit} of={goal} />{" "}
        {goal.ended === null ? <span class="quiet">· {nextReport(visit, goal, reports)}</span> : null}
      </p>
      {goal.reason === null ? null : (
        <p class="note" lang="da">
          {goal.reason}
        </p>
      )}
      {goal.text === null ? null : <p lang="da">{goal.text}</p>}
      <Facts visit={visit} whole={whole} />
      {views.length === 0 && goal.kind === "goal" ? <p class="empty">{say("goal.no-indicator")}</p> : null}
      {views.map((view) => (
        <IndicatorPart visit={visit} body={body} view={view} />
      ))}
      {goal.kind === "principle" || whole.cases.length > 0 ? <Cases visit={visit} body={body} whole={whole} /> : null}
      <section aria-labelledby="handlinger">
        <h2 id="handlinger">{say("goal.actions")}</h2>
        {actions.length === 0 ? (
          <p class="empty">{say("goal.actions.none")}</p>
        ) : (
          <Actions visit={visit} actions={actions} />
        )}
      </section>
      <section aria-labelledby="forloeb">
        <h2 id="forloeb">{say("goal.thread")}</h2>
        {knots.length === 0 ? (
          <p class="empty">{say("goal.thread.none")}</p>
        ) : (
          <ol class={`thread thread-${goal.ended === null ? "open" : "closed"} nobullet-list no-max-width`}>
            {knots.map((knot) => (
              <li class="knot">
                <p class="knot-when">
                  <time datetime={knot.day}>{formatDay(visit.language, knot.day)}</time>
                  {knot.number === null || views.every((view) => view.chart === null)
                    ? null
                    : ` · ${say("goal.thread.number", { number: knot.number })}`}
                </p>
                <Knot visit={visit} body={body} knot={knot} />
              </li>
            ))}
          </ol>
        )}
      </section>
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={`${goalsDesk(body.id)}/maal/${goal.id}`}>{say("goals.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

function IndicatorPart({
  visit,
  body,
  view,
}: {
  readonly visit: Visit;
  readonly body: Body;
  readonly view: IndicatorView;
}) {
  const { say, language } = visit;
  const { indicator } = view;
  const id = `indikator-${indicator.id}`;
  const aim = targetText(language, indicator);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} lang="da">
        {indicator.name}
      </h2>
      {aim === null ? null : (
        <p class="section-lead">
          {say("indicator.target")}: {aim}
        </p>
      )}
      <Figures visit={visit} view={view} most={mostPeriods} />
      {view.more === 0 ? null : <p class="quiet">{say("goal.areas.more", { count: view.more })}</p>}
      <p class="after-list">
        <a href={addressOf.indicator(body.slug, indicator.id)}>{say("indicator.all")}</a>
      </p>
    </section>
  );
}

function Facts({ visit, whole }: { readonly visit: Visit; readonly whole: GoalWhole }) {
  const { say, language } = visit;
  const { goal, plan } = whole;
  const area = plan.focusAreas.find((each) => each.id === goal.focusAreaId);
  const facts: (readonly [label: string, text: string | null, danish: boolean])[] = [
    [say("goal.area"), area?.title ?? null, true],
    [say("goal.unit"), goal.unit, true],
    [say("goal.when"), days(visit, goal), false],
    [say("goal.budget"), goal.budget === null ? null : `${formatNumber(language, goal.budget)} kr.`, false],
    [say("goal.themes"), goal.visionThemes.join(" · ") || null, true],
    [say("goal.minister"), goal.ministerGoals.join(" · ") || null, true],
    [say("goal.un"), goal.unGoals.map((number) => say("goal.un.number", { number })).join(" · ") || null, false],
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
    </dl>
  );
}

function days({ say, language }: Visit, { starts, ends }: Goal | GoalAction): string | null {
  if (starts !== null && ends !== null) {
    return say("plan.period", { from: formatDay(language, starts), to: formatDay(language, ends) });
  }
  if (starts !== null) return say("goal.when.from", { from: formatDay(language, starts) });
  return ends === null ? null : say("goal.when.to", { to: formatDay(language, ends) });
}

function Cases({ visit, body, whole }: { readonly visit: Visit; readonly body: Body; readonly whole: GoalWhole }) {
  const { say, language } = visit;
  return (
    <section aria-labelledby="sager">
      <h2 id="sager">{say("goal.cases")}</h2>
      {whole.goal.kind === "principle" ? <p class="section-lead">{say("goal.principle")}</p> : null}
      {whole.cases.length === 0 ? <p class="empty">{say("goal.cases.none")}</p> : null}
      <ul>
        {whole.cases.map((each) => (
          <li>
            <a href={addressOf.case(body.slug, each.slug)} lang="da">
              {each.title}
            </a>
            {each.lastDay === null ? null : (
              <span class="quiet">
                {" "}
                {say("goal.case", {
                  items: count(language, "items", each.items),
                  day: formatDay(language, each.lastDay),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ visit, actions }: { readonly visit: Visit; readonly actions: readonly GoalAction[] }) {
  const { say, language } = visit;
  return (
    <ul class="nobullet-list goal-actions">
      {actions.map((action) => (
        <li>
          <p class="promise-what" lang="da">
            {action.title}
          </p>
          <p>
            <GoalStatusMark visit={visit} of={action} />{" "}
            <span class="quiet">
              {[
                "",
                action.kind === "pilot" ? say("goal.action.pilot") : null,
                action.track === null ? null : say("goal.action.track", { track: action.track }),
                action.unit,
                days(visit, action),
                action.budget === null ? null : `${formatNumber(language, action.budget)} kr.`,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </span>
          </p>
          {action.text === null ? null : <p lang="da">{action.text}</p>}
          {action.reason === null ? null : (
            <p>
              <span class="quiet">{say("goal.reason")}:</span> <span lang="da">{action.reason}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Knot({ visit, body, knot }: { readonly visit: Visit; readonly body: Body; readonly knot: GoalKnot }) {
  const { say } = visit;
  switch (knot.kind) {
    case "decision":
      return (
        <>
          <p class="knot-title">
            {say(`goal.thread.decision.${knot.how}`)}:{" "}
            <a href={itemAddress(knot.item)} lang="da">
              {knot.item.title}
            </a>
          </p>
          <p class="knot-outcome">
            {knot.item.outcome === null ? null : (
              <OutcomeMark say={say} outcome={knot.item.outcome} final={knot.item.final} />
            )}{" "}
            <span class="quiet" lang="da">
              {knot.item.committee}
            </span>
          </p>
        </>
      );
    case "promise":
      return (
        <>
          <p class="knot-title">
            {say("goal.thread.promise")}:{" "}
            <a href={addressOf.promise(knot.promise.bodySlug, knot.promise.id)} lang="da">
              {capital(knot.promise.record.what)}
            </a>
          </p>
          <p class="knot-outcome">
            <StandingMark say={say} standing={knot.promise.standing} />
          </p>
        </>
      );
    case "begun":
    case "done":
    case "stopped":
      return (
        <p class="knot-title">
          {say(`goal.thread.${knot.kind}`)}: <span lang="da">{knot.action.title}</span>
        </p>
      );
    case "result":
      return <ResultKnot visit={visit} body={body} {...knot} />;
    case "fulfilled":
    case "dropped":
      return <p class="knot-title">{say(`goal.thread.${knot.kind}`)}</p>;
    case "report":
      return (
        <>
          <p class="knot-title">
            {say("goal.thread.report")}:{" "}
            {knot.promise === null ? (
              periodText(visit, knot.report.period)
            ) : (
              <a href={addressOf.promise(knot.promise.bodySlug, knot.promise.id)}>
                {periodText(visit, knot.report.period)}
              </a>
            )}
          </p>
          {knot.promise === null ? null : (
            <p class="knot-outcome">
              <StandingMark say={say} standing={knot.promise.standing} />
            </p>
          )}
        </>
      );
  }
}

/** What came of a project by a day, in its own words: the share with its goal, else how many began. */
function ResultKnot({
  visit,
  body,
  project,
  result,
}: {
  readonly visit: Visit;
  readonly body: Body;
  readonly project: Project;
  readonly result: ProjectResult;
}) {
  const { say, language } = visit;
  const share = shownShare(project, result);
  return (
    <>
      <p class="knot-title">
        {say("project.thread")}:{" "}
        <a href={addressOf.project(body.slug, project.id)} lang="da">
          {project.title}
        </a>
      </p>
      <p class="knot-outcome">
        {share === null
          ? resultSentences(language, project, result)[0]
          : [
              say("project.thread.share", {
                share: shareText(language, share),
                reached: share.part,
                whole: share.whole,
              }),
              project.goal === null ? null : `${say("project.goal")}: ${percentText(language, project.goal)}`,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
      </p>
    </>
  );
}
