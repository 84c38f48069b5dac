import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import { allFigures, type FigureRow } from "../../../../store/queries/goals/figures.ts";
import { goalsOfBody, indicatorsOf, plansOf } from "../../../../store/queries/goals/goals-of.ts";
import { itemsByIds } from "../../../../store/queries/goals/linked.ts";
import { wheelCommittees } from "../../../../store/queries/wheel/wheel-committees.ts";
import { pathsOf } from "../../at-address.ts";
import { atGoal, bodyOf, goalPaths } from "../../goals/body-of.ts";
import { figuresCsv } from "../../goals/figures-csv.ts";
import { mostAreas } from "../../goals/figures-to-show.ts";
import { chartEvents, goalKnots } from "../../goals/goal-knots.ts";
import { type IndicatorMove, moveOf, viewIndicator } from "../../goals/indicator-view.ts";
import { loadGoal, loadPlan, type PlanWhole } from "../../goals/load-goals.ts";
import { formsAt } from "../../goals/taken-along.ts";
import { GoalPage } from "../../pages/goals/goal.tsx";
import { GoalsPage } from "../../pages/goals/goals.tsx";
import { IndicatorPage } from "../../pages/goals/indicator.tsx";
import { PlanPage } from "../../pages/goals/plan.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";
import { goalFileRoutes } from "./goals-taken-along.ts";

const open = { method: "GET", who: "public" } as const;

const goals: Route = {
  ...open,
  name: "goals",
  path: "/:body/maal",
  answers: "page",
  examples: pathsOf("body", "/maal"),
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
    const { say } = visit;
    const { body, plans } = found;
    return page(
      visit,
      {
        title: say("goals.title", { name: body.name }),
        description: say("goals.description", { name: body.name }),
        canonical: addressOf.goals(body.slug),
        crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("goals.crumb") }],
        forms: formsAt(addressOf.goals(body.slug)),
      },
      <GoalsPage visit={visit} body={body} plans={plans} views={movesOf(plans)} />,
    );
  },
};

/** Where each plan's indicators stand; lists draw no charts. */
function movesOf(plans: readonly PlanWhole[]): ReadonlyMap<string, IndicatorMove> {
  return new Map(
    plans.flatMap(({ indicators, figures }) => {
      const own = new Map<string, FigureRow[]>(indicators.map(({ id }) => [id, []]));
      for (const figure of figures) own.get(figure.indicatorId)?.push(figure);
      return indicators.map((indicator) => [indicator.id, moveOf(indicator, own.get(indicator.id) ?? [])] as const);
    }),
  );
}

const plan: Route = {
  ...open,
  name: "plan",
  path: "/:body/plan/:plan",
  answers: "page",
  examples: goalPaths("plan"),
  handle: (visit) =>
    atGoal(
      visit,
      "plan",
      visit.param("plan"),
      async (tx, body, id) => {
        const whole = await loadPlan(tx, "strangers", body.id, id, 1);
        if (whole === null) return null;
        const committees = await wheelCommittees(tx, "strangers", body.id);
        const adopted = whole.versions.flatMap((version) => version.itemId ?? []);
        return {
          whole,
          committee: committees.find((each) => each.id === whole.plan.committeeId) ?? null,
          items: await itemsByIds(tx, body.id, adopted),
        };
      },
      async (data, body) => {
        const { say } = visit;
        const { name, id } = data.whole.plan;
        return page(
          visit,
          {
            title: name,
            description: say("plan.description", { name }),
            canonical: addressOf.plan(body.slug, id),
            forms: formsAt(addressOf.plan(body.slug, id), ["json"]),
            crumbs: [...crumbsOf(visit, body), { text: name }],
          },
          <PlanPage visit={visit} body={body} {...data} views={movesOf([data.whole])} />,
        );
      },
    ),
};

const crumbsOf = ({ say }: Visit, body: { readonly slug: string; readonly name: string }) => [
  { text: body.name, href: addressOf.body(body.slug) },
  { text: say("goals.crumb"), href: addressOf.goals(body.slug) },
];

const goal: Route = {
  ...open,
  name: "goal",
  path: "/:body/maal/:goal",
  answers: "page",
  examples: goalPaths("goal"),
  handle: (visit) =>
    atGoal(
      visit,
      "goal",
      visit.param("goal"),
      (tx, body, id) => loadGoal(tx, "strangers", body.id, id, visit.today),
      async (whole, body) => {
        const { say, language, today } = visit;
        const { goal, plan, indicators, figures } = whole;
        const knots = goalKnots(whole, today);
        const views = indicators.map((indicator) => {
          const own = figures.filter((figure) => figure.indicatorId === indicator.id);
          return viewIndicator(language, indicator, own, body.name, chartEvents(knots), mostAreas);
        });
        return page(
          visit,
          {
            title: goal.title,
            description: say("goal.description", { title: goal.title }),
            canonical: addressOf.goal(body.slug, goal.id),
            crumbs: [
              ...crumbsOf(visit, body),
              { text: plan.name, href: addressOf.plan(body.slug, plan.id) },
              { text: say("goal.label") },
            ],
          },
          <GoalPage visit={visit} body={body} whole={whole} views={views} knots={knots} />,
        );
      },
    ),
};

const indicator: Route = {
  ...open,
  name: "indicator",
  path: "/:body/indikator/:indicator{[0-9a-f-]{36}}",
  answers: "page",
  examples: goalPaths("indicator"),
  handle: (visit) =>
    atGoal(
      visit,
      "indicator",
      visit.param("indicator"),
      async (tx, body, id) => {
        const [found] = await indicatorsOf(tx, "strangers", body.id, [id]);
        if (found === undefined) return null;
        const goals = await goalsOfBody(tx, "strangers", body.id);
        return {
          indicator: found.record,
          all: await allFigures(tx, "strangers", body.id, id),
          goals: goals.map(({ record }) => record).filter((each) => each.indicatorIds.includes(id)),
        };
      },
      async ({ indicator, all, goals }, body) => {
        const { say, language } = visit;
        const { name } = indicator;
        const newest = all.filter((figure) => !figure.superseded);
        const view = viewIndicator(language, indicator, newest, body.name);
        return page(
          visit,
          {
            title: name,
            description: say("indicator.description", { name }),
            canonical: addressOf.indicator(body.slug, indicator.id),
            forms: formsAt(addressOf.indicator(body.slug, indicator.id)),
            crumbs: [...crumbsOf(visit, body), { text: name }],
          },
          <IndicatorPage visit={visit} body={body} view={view} all={all} goals={goals} />,
        );
      },
    ),
};

/** An indicator's figures as a file, all revisions of them, as strangers may have them. */
function download(kind: "csv" | "json"): Route {
  return {
    ...open,
    name: `indicator-${kind}`,
    path: `/:body/indikator/:indicator{[0-9a-f-]{36}\\.${kind}}`,
    answers: "file",
    examples: goalPaths("indicator", `.${kind}`),
    handle: (visit) =>
      atGoal(
        visit,
        "indicator",
        visit.param("indicator").slice(0, 36),
        async (tx, body, id) => {
          const [found] = await indicatorsOf(tx, "strangers", body.id, [id]);
          if (found === undefined) return null;
          return { indicator: found.record, figures: await allFigures(tx, "strangers", body.id, id) };
        },
        async ({ indicator, figures }, body) => {
          const name = `${indicator.id}.${kind}`;
          const whole = { body: body.name, indicator, figures: figures.map(({ public: _, ...figure }) => figure) };
          const [type, text] =
            kind === "csv"
              ? ["text/csv; charset=utf-8", figuresCsv(figures)]
              : ["application/json; charset=utf-8", JSON.stringify(whole, null, 2)];
          return new Response(text, {
            headers: {
              "content-type": type,
              "content-disposition": `${kind === "csv" ? "attachment" : "inline"}; filename="${name}"`,
              "cache-control": "no-cache",
            },
          });
        },
      ),
  };
}

/** What everybody can read of a body's plans, goals and indicators. */
export const goalRoutes: readonly Route[] = [
  ...goalFileRoutes,
  goals,
  plan,
  goal,
  download("csv"),
  download("json"),
  indicator,
];
