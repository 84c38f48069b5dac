import { mayReadGoals } from "../../../../access/may.ts";
import { formatDay } from "../../../../output/texts/format.ts";
import { addressOf } from "../../../../records/address.ts";
import type { PlanVersion } from "../../../../records/plan.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import type { ItemLine } from "../../../../store/queries/public/item-line.ts";
import { itemAddress } from "../../address-of-line.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import type { IndicatorMove } from "../../goals/indicator-view.ts";
import type { PlanWhole } from "../../goals/load-goals.ts";
import { planDays } from "../../goals/plan-days.ts";
import { periodText } from "../../goals/report-period.ts";
import type { Visit } from "../../visit.ts";
import { GoalsByArea } from "./goals.tsx";

interface PlanPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly whole: PlanWhole;
  readonly views: ReadonlyMap<string, IndicatorMove>;
  readonly committee: { readonly name: string; readonly slug: string } | null;
  /** The items that adopted its versions. */
  readonly items: readonly ItemLine[];
}

/** A plan: what it wants, its goals, when they are reported, and what was adopted when. */
export function PlanPage({ visit, body, whole, views, committee, items }: PlanPageProps) {
  const { say } = visit;
  const { plan, versions } = whole;
  return (
    <>
      <p class="kicker">
        {say("plan.label")} · <span lang="da">{body.name}</span>
      </p>
      <h1 lang="da">{plan.name}</h1>
      <p class="place">{planDays(visit, plan)}</p>
      <dl class="facts">
        {committee === null ? null : (
          <div>
            <dt>{say("plan.committee")}</dt>
            <dd lang="da">
              <a href={addressOf.committee(body.slug, committee.slug)}>{committee.name}</a>
            </dd>
          </div>
        )}
        {plan.vision === null ? null : (
          <div>
            <dt>{say("plan.vision")}</dt>
            <dd lang="da">{plan.vision}</dd>
          </div>
        )}
        {plan.visionThemes.length === 0 ? null : (
          <div>
            <dt>{say("plan.themes")}</dt>
            <dd lang="da">{plan.visionThemes.join(" · ")}</dd>
          </div>
        )}
      </dl>
      <section aria-labelledby="maal">
        <h2 id="maal">{say("plan.goals")}</h2>
        <GoalsByArea visit={visit} body={body} whole={whole} views={views} level="h3" />
      </section>
      <section aria-labelledby="afrapportering">
        <h2 id="afrapportering">{say("plan.reports")}</h2>
        <Reports visit={visit} body={body} whole={whole} />
      </section>
      <section aria-labelledby="udgaver">
        <h2 id="udgaver">{say("plan.versions")}</h2>
        {versions.length === 0 ? <p class="empty">{say("plan.versions.none")}</p> : null}
        {versions.toReversed().map((version) => (
          <Version visit={visit} version={version} item={items.find((item) => item.id === version.itemId)} />
        ))}
      </section>
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={`${goalsDesk(body.id)}/plan/${plan.id}`}>{say("goals.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

function Reports({ visit, body, whole }: Pick<PlanPageProps, "visit" | "body" | "whole">) {
  const { say, language } = visit;
  const { goals, reports } = whole;
  if (reports.length === 0) return <p class="empty">{say("plan.reports.none")}</p>;
  return (
    <div class="table--responsive-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say("plan.reports.due")}</th>
            <th scope="col">{say("plan.reports.period")}</th>
            <th scope="col">{say("plan.reports.goals")}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr>
              <th scope="row">
                <time datetime={report.due}>{formatDay(language, report.due)}</time>
              </th>
              <td>{periodText(visit, report.period)}</td>
              <td>
                <ul class="nobullet-list goal-list">
                  {goals
                    .filter((goal) => report.goalIds.includes(goal.id))
                    .map((goal) => (
                      <li>
                        <a href={addressOf.goal(body.slug, goal.id)} lang="da">
                          {goal.title}
                        </a>
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface VersionProps {
  readonly visit: Visit;
  readonly version: PlanVersion;
  readonly item: ItemLine | undefined;
}

function Version({ visit, version, item }: VersionProps) {
  const { say, language } = visit;
  const day = formatDay(language, version.adopted);
  return (
    <>
      <h3>{say("plan.version", { number: version.number, day })}</h3>
      {item === undefined ? null : (
        <p>
          {say("plan.version.item")}:{" "}
          <a href={itemAddress(item)} lang="da">
            {item.title}
          </a>
        </p>
      )}
      {version.note === null ? null : <p lang="da">{version.note}</p>}
      <ul>
        {version.changes.map((change) => (
          <li>
            {say(`plan.change.${change.what}`)} ({say(`plan.change.of.${change.of}`)}):{" "}
            <span lang="da">{change.title}</span>
            {change.reason === null ? null : <span lang="da">. {change.reason}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
