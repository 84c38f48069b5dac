import { mayReadGoals } from "../../../../access/may.ts";
import { addressOf } from "../../../../records/address.ts";
import type { Plan } from "../../../../records/plan.ts";
import type { Body } from "../../../../store/queries/public/body.ts";
import { fetchedTablesDesk } from "../../figures/fetched-form.ts";
import { goalsDesk } from "../../goals/desk-address.ts";
import type { IndicatorMove } from "../../goals/indicator-view.ts";
import type { PlanWhole } from "../../goals/load-goals.ts";
import { planDays } from "../../goals/plan-days.ts";
import { GoalLines } from "../../parts/goal-lines.tsx";
import { TakenAlong } from "../../parts/taken-along.tsx";
import type { Visit } from "../../visit.ts";

interface GoalsPageProps {
  readonly visit: Visit;
  readonly body: Body;
  readonly plans: readonly PlanWhole[];
  readonly views: ReadonlyMap<string, IndicatorMove>;
}

/** A body's plans: every goal, where it stands, which way it moves and when it is followed up. */
export function GoalsPage({ visit, body, plans, views }: GoalsPageProps) {
  const { say } = visit;
  return (
    <>
      <h1>{say("goals.title", { name: body.name })}</h1>
      <p class="font-lead">{say("goals.lead")}</p>
      {plans.length === 0 ? <p class="empty">{say("goals.empty")}</p> : null}
      {plans.map((whole) => (
        <section aria-labelledby={`plan-${whole.plan.id}`}>
          <h2 id={`plan-${whole.plan.id}`} lang="da">
            <a href={addressOf.plan(body.slug, whole.plan.id)}>{whole.plan.name}</a>
          </h2>
          <p class="section-lead">{planDays(visit, whole.plan)}</p>
          <GoalsByArea visit={visit} body={body} whole={whole} views={views} level="h3" />
          <p class="after-list">
            <a href={addressOf.plan(body.slug, whole.plan.id)}>{say("plan.more")}</a>
          </p>
        </section>
      ))}
      {plans.length === 0 ? null : <TakenAlong visit={visit} address={addressOf.goals(body.slug)} />}
      {[...views.values()].some(({ indicator }) => indicator.comparisons.length > 0) ? (
        <p>
          <a href={addressOf.compare(body.slug)}>{say("compare.see")}</a>
        </p>
      ) : null}
      {mayReadGoals(visit.viewer, body.id) ? (
        <p class="no-print">
          <a href={goalsDesk(body.id)}>{say("goals.keep")}</a> ·{" "}
          <a href={fetchedTablesDesk(body.id)}>{say("fetched.keep")}</a>
        </p>
      ) : null}
    </>
  );
}

interface GoalsByAreaProps extends Omit<GoalsPageProps, "plans"> {
  readonly whole: PlanWhole;
  readonly level: "h2" | "h3";
}

/** A plan's goals under its focus areas, those that stand under none last. */
export function GoalsByArea({ visit, body, whole, views, level: Heading }: GoalsByAreaProps) {
  const { say } = visit;
  const { plan, goals, reports } = whole;
  if (goals.length === 0) return <p class="empty">{say("plan.goals.none")}</p>;
  const groups = groupsOf(plan, whole);
  const lines = { visit, bodySlug: body.slug, views, reports };
  if (groups.length === 1 && groups[0]?.area === null) {
    return <GoalLines {...lines} goals={goals} label={plan.name} />;
  }
  return (
    <>
      {groups.map(({ area, goals: some }) => (
        <>
          <Heading lang={area === null ? undefined : "da"}>
            {area === null
              ? say("plan.goals.other")
              : area.number === null
                ? area.title
                : `${area.number} ${area.title}`}
          </Heading>
          {area?.text == null ? null : <p lang="da">{area.text}</p>}
          <GoalLines {...lines} goals={some} label={area?.title ?? say("plan.goals.other")} />
        </>
      ))}
    </>
  );
}

function groupsOf({ focusAreas }: Plan, { goals }: PlanWhole) {
  const groups = focusAreas.map((area) => ({ area, goals: goals.filter((goal) => goal.focusAreaId === area.id) }));
  const others = goals.filter((goal) => !focusAreas.some((area) => area.id === goal.focusAreaId));
  return [...groups, { area: null, goals: others }].filter((group) => group.goals.length > 0);
}
