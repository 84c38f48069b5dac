import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import type { Goal } from "../../../records/goal.ts";
import type { GoalReport } from "../../../records/plan.ts";
import { type IndicatorMove, latestText, targetText } from "../goals/indicator-view.ts";
import type { Visit } from "../visit.ts";
import { GoalStatusMark } from "./goal-status.tsx";

interface GoalLinesProps {
  readonly visit: Visit;
  readonly bodySlug: string;
  readonly goals: readonly Goal[];
  readonly views: ReadonlyMap<string, IndicatorMove>;
  readonly reports: readonly GoalReport[];
  readonly label: string;
}

/** Goals as a list, each on a piece of thread: where it stands, which way it moves, when it is followed up. */
export function GoalLines({ visit, bodySlug, goals, views, reports, label }: GoalLinesProps) {
  return (
    <ol class="promise-lines nobullet-list no-max-width" aria-label={label}>
      {goals.map((goal) => (
        <li class={goal.ended === null ? "promise-line" : "promise-line promise-line-closed"}>
          <p class="promise-what">
            <a href={addressOf.goal(bodySlug, goal.id)} lang="da">
              {goal.number === null ? goal.title : `${goal.number} ${goal.title}`}
            </a>
          </p>
          <p class="promise-due">
            <GoalStatusMark visit={visit} of={goal} />{" "}
            {goal.ended === null ? <span class="quiet">· {nextReport(visit, goal, reports)}</span> : null}
          </p>
          {goal.indicatorIds.map((id) => {
            const view = views.get(id);
            return view === undefined ? null : <Movement visit={visit} view={view} />;
          })}
        </li>
      ))}
    </ol>
  );
}

/** When a goal is next followed up. */
export function nextReport({ say, language, today }: Visit, goal: Goal, reports: readonly GoalReport[]): string {
  const next = reports.find((report) => report.goalIds.includes(goal.id) && report.due >= today);
  return next === undefined ? say("goal.no-report") : say("goal.next-report", { day: formatDay(language, next.due) });
}

/** An indicator in a line: its newest figure, which way it moves, and where it stands on the way to its target. */
function Movement({ visit, view }: { readonly visit: Visit; readonly view: IndicatorMove }) {
  const { say, language } = visit;
  const { indicator, latest, change, target } = view;
  const wanted =
    change?.asWanted == null ? "" : ` (${say(change.asWanted ? "goal.moved.wanted" : "goal.moved.unwanted")})`;
  const aim = targetText(language, indicator);
  return (
    <p>
      <span lang="da">{indicator.name}</span>: <strong>{latestText(language, indicator, latest)}</strong>
      {change === null ? null : ` · ${say(`goal.moved.${change.moved}`)}${wanted}`}
      {target === null ? null : ` · ${say(`goal.stands.${target.stands}`)}`}
      {aim === null ? null : (
        <span class="quiet">
          {" "}
          · {say("indicator.target")}: {aim}
        </span>
      )}
    </p>
  );
}
