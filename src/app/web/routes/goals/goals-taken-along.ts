import { say as sayIn } from "../../../../output/texts/say.ts";
import { problem } from "../../../../records/problem.ts";
import { plansOf } from "../../../../store/queries/goals/goals-of.ts";
import { pathsOf } from "../../at-address.ts";
import { atGoal, bodyOf, goalPaths } from "../../goals/body-of.ts";
import { latestText, viewIndicator } from "../../goals/indicator-view.ts";
import { loadPlan, type PlanWhole } from "../../goals/load-goals.ts";
import { type TakenForm, takenAlong, takenForms } from "../../goals/taken-along.ts";
import type { Route } from "../../route.ts";

const open = { method: "GET", who: "public", answers: "file" } as const;

/** A body's goals, plan by plan: where each stands, and the newest figures that it is followed by. */
function allGoals(form: TakenForm): Route {
  return {
    ...open,
    name: `goals-${form}`,
    path: `/:body/maal.${form}`,
    examples: pathsOf("body", `/maal.${form}`),
    handle: async (visit) => {
      const found = await visit.site.store.asPublic(async (tx) => {
        const body = await bodyOf(tx, visit);
        if (body === null) return null;
        const plans: PlanWhole[] = [];
        for (const { record } of await plansOf(tx, "strangers", body.id)) {
          const whole = await loadPlan(tx, "strangers", body.id, record.id, 1);
          if (whole !== null) plans.push(whole);
        }
        return { body, plans };
      });
      if (found === null) return problem("problem.not-found");
      const { body, plans } = found;
      const name = `maal-${body.slug}`;
      if (form === "json") return takenAlong(name, { form, data: { body: body.name, plans: plans.map(dataOf) } });
      return takenAlong(name, { form, rows: [head, ...plans.flatMap((whole) => rowsOf(whole, body.name))] });
    },
  };
}

const head = ["Plan", "Nummer", "Mål", "Status", "Begrundelse", "Enhed", "Fra", "Til", "Nyeste tal"];

/** A goal a row; its newest figures are said as on the page. */
function rowsOf({ plan, goals, indicators, figures }: PlanWhole, bodyName: string): (string | null)[][] {
  return goals.map((goal) => {
    const told = goal.indicatorIds.flatMap((id) => {
      const indicator = indicators.find((each) => each.id === id);
      if (indicator === undefined) return [];
      const own = figures.filter((figure) => figure.indicatorId === id);
      return [
        `${indicator.name}: ${latestText("da", indicator, viewIndicator("da", indicator, own, bodyName).latest)}`,
      ];
    });
    return [
      plan.name,
      goal.number,
      goal.title,
      sayIn("da", `goal.status.${goal.status}`),
      goal.reason,
      goal.unit,
      goal.starts,
      goal.ends,
      told.join(" | "),
    ];
  });
}

/** A plan with all that strangers may have of it, but for figures: those stand at their indicators' own addresses. */
const dataOf = ({ plan, goals, actions, versions, reports, indicators }: PlanWhole) => ({
  plan,
  goals,
  actions,
  versions,
  reports,
  indicators,
});

const plan: Route = {
  ...open,
  name: "plan-json",
  path: "/:body/plan/:plan{[0-9a-f-]{36}\\.json}",
  examples: goalPaths("plan", ".json"),
  handle: (visit) =>
    atGoal(
      visit,
      "plan",
      visit.param("plan").slice(0, 36),
      (tx, body, id) => loadPlan(tx, "strangers", body.id, id, 1),
      async (whole, body) => takenAlong(whole.plan.id, { form: "json", data: { body: body.name, ...dataOf(whole) } }),
    ),
};

/** A body's goals and plans as files. */
export const goalFileRoutes: readonly Route[] = [...takenForms.map(allGoals), plan];
