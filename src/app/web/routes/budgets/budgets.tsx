import { addressOf } from "../../../../records/address.ts";
import { placedLines } from "../../../../records/budget-sums.ts";
import { problem } from "../../../../records/problem.ts";
import { budgetTable } from "../../../../store/queries/goals/budgets.ts";
import { committeesOfBody } from "../../../../store/queries/public/committees-of-body.ts";
import { pathsOf } from "../../at-address.ts";
import { budgetCsv } from "../../budgets/budget-csv.ts";
import { atGoal, bodyOf, goalPaths } from "../../goals/body-of.ts";
import { formsAt, takenAlong } from "../../goals/taken-along.ts";
import { BudgetPage } from "../../pages/budgets/budget.tsx";
import { BudgetsPage } from "../../pages/budgets/budgets.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";

const open = { method: "GET", who: "public" } as const;

const budgets: Route = {
  ...open,
  name: "budgets",
  path: "/:body/budget",
  answers: "page",
  examples: pathsOf("body", "/budget"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      return { body, budgets: (await budgetTable.all(tx, "strangers", body.id)).map(({ record }) => record) };
    });
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    const { body } = found;
    return page(
      visit,
      {
        title: say("budgets.title", { name: body.name }),
        description: say("budgets.description", { name: body.name }),
        canonical: addressOf.budgets(body.slug),
        crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("budgets.crumb") }],
      },
      <BudgetsPage visit={visit} {...found} />,
    );
  },
};

const budget: Route = {
  ...open,
  name: "budget",
  path: "/:body/budget/:budget{[0-9a-f-]{36}}",
  answers: "page",
  examples: goalPaths("budget"),
  handle: (visit) =>
    atGoal(
      visit,
      "budget",
      visit.param("budget"),
      async (tx, body, id) => {
        const found = (await budgetTable.one(tx, "strangers", body.id, id))?.record;
        if (found === undefined) return null;
        const committees = await committeesOfBody(tx, body.id, visit.today);
        return { budget: found, committee: committees.find((each) => each.id === found.committeeId) ?? null };
      },
      async (data, body) => {
        const { say, query } = visit;
        const { title, id, year, followUps, lines } = data.budget;
        const deepest = placedLines(data.budget).reduce((most, { level }) => Math.max(most, level), 1);
        const asked = Number(query.get("niveau"));
        return page(
          visit,
          {
            title: `${title} ${year}`,
            description: say("budget.description", { title, year }),
            canonical: addressOf.budget(body.slug, id),
            forms: formsAt(addressOf.budget(body.slug, id)),
            crumbs: [
              { text: body.name, href: addressOf.body(body.slug) },
              { text: say("budgets.crumb"), href: addressOf.budgets(body.slug) },
              { text: title },
            ],
          },
          <BudgetPage
            visit={visit}
            body={body}
            {...data}
            followUp={followUps.find((each) => each.id === query.get("opfoelgning")) ?? followUps.at(-1) ?? null}
            levels={Number.isInteger(asked) && asked >= 1 && asked < deepest ? asked : deepest}
            chosen={lines.find((line) => line.id === query.get("konto")) ?? null}
          />,
        );
      },
    ),
};

const download: Route = {
  ...open,
  name: "budget-csv",
  path: "/:body/budget/:budget{[0-9a-f-]{36}\\.csv}",
  answers: "file",
  examples: goalPaths("budget", ".csv"),
  handle: (visit) =>
    atGoal(
      visit,
      "budget",
      visit.param("budget").slice(0, 36),
      async (tx, body, id) => (await budgetTable.one(tx, "strangers", body.id, id))?.record ?? null,
      async (found) =>
        new Response(budgetCsv(found), {
          headers: {
            "content-type": "text/csv; charset=utf-8",
            "content-disposition": `attachment; filename="${found.id}.csv"`,
            "cache-control": "no-cache",
          },
        }),
    ),
};

const data: Route = {
  ...open,
  name: "budget-json",
  path: "/:body/budget/:budget{[0-9a-f-]{36}\\.json}",
  answers: "file",
  examples: goalPaths("budget", ".json"),
  handle: (visit) =>
    atGoal(
      visit,
      "budget",
      visit.param("budget").slice(0, 36),
      async (tx, body, id) => (await budgetTable.one(tx, "strangers", body.id, id))?.record ?? null,
      async (budget, body) => takenAlong(budget.id, { form: "json", data: { body: body.name, budget } }),
    ),
};

/** What everybody can read of a body's budgets and how they are kept. */
export const budgetRoutes: readonly Route[] = [budgets, download, data, budget];
