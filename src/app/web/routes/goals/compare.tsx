import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import { figuresOfIndicators } from "../../../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../../../store/queries/goals/goals-of.ts";
import { pathsOf } from "../../at-address.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { alikeBy, compareAreas } from "../../goals/compare-areas.ts";
import { ComparePage } from "../../pages/goals/compare.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";

/** A municipality beside the country and others, by the indicator that is chosen. */
export const compareRoute: Route = {
  name: "compare",
  method: "GET",
  path: "/:body/sammenlign",
  who: "public",
  answers: "page",
  examples: pathsOf("body", "/sammenlign"),
  handle: async (visit) => {
    const { say, language } = visit;
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      const all = (await indicatorsOf(tx, "strangers", body.id)).map(({ record }) => record);
      const indicators = all.filter((each) => each.comparisons.length > 0);
      const asked = visit.query.get("indikator");
      const indicator = indicators.find((each) => each.id === asked) ?? indicators[0] ?? null;
      // Their figures are few: those that stand for themselves and the areas they name.
      const figures = await figuresOfIndicators(
        tx,
        "strangers",
        body.id,
        indicators.map((each) => each.id),
      );
      return { body, indicators, indicator, figures };
    });
    if (found === null) return problem("problem.not-found");
    const { body, indicators, indicator, figures } = found;
    const of = (id: string) => figures.filter((figure) => figure.indicatorId === id);
    const alike =
      indicator === null
        ? []
        : indicators
            .filter((each) => each.id !== indicator.id)
            .map((by) => ({ by, areas: alikeBy(indicator, [{ indicator: by, figures: of(by.id) }]) }))
            .filter(({ areas }) => areas.length > 0);
    const chosen = alike.find(({ by }) => by.id === visit.query.get("lig")) ?? null;
    const comparison =
      indicator === null ? null : compareAreas(language, indicator, of(indicator.id), body.name, chosen?.areas ?? null);
    return page(
      visit,
      {
        title: say("compare.title", { name: body.name }),
        description: say("compare.description", { name: body.name }),
        canonical: addressOf.compare(body.slug),
        crumbs: [
          { text: body.name, href: addressOf.body(body.slug) },
          { text: say("goals.crumb"), href: addressOf.goals(body.slug) },
          { text: say("compare.crumb") },
        ],
      },
      <ComparePage
        visit={visit}
        body={body}
        indicators={indicators}
        indicator={indicator}
        alike={alike.map(({ by }) => by)}
        chosen={chosen?.by ?? null}
        comparison={comparison}
      />,
    );
  },
};
