import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import { countAreasOfPeriods, figuresOfPeriods, newestFigures } from "../../../../store/queries/goals/figures.ts";
import { indicatorsOf } from "../../../../store/queries/goals/goals-of.ts";
import { pathsOf } from "../../at-address.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { alikeBy, compareAreas, municipalitiesOf, tellsAlike } from "../../goals/compare-areas.ts";
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
      if (indicator === null) return { body, indicators, indicator, alike: [], chosen: null, figures: [] };
      // Every figure of every indicator may be a million; what is compared is one period of one, and of one more.
      const newest = await newestFigures(tx, "strangers", body.id, indicators);
      const others = newest.filter((figure) => figure.indicatorId !== indicator.id);
      const known = await countAreasOfPeriods(tx, "strangers", body.id, others, municipalitiesOf(indicator));
      const alike = indicators.filter(
        (each) => each.id !== indicator.id && tellsAlike(indicator, known.get(each.id) ?? 0),
      );
      const chosen = alike.find((each) => each.id === visit.query.get("lig")) ?? null;
      const shown = newest.filter(({ indicatorId }) => indicatorId === indicator.id || indicatorId === chosen?.id);
      const figures = await figuresOfPeriods(tx, "strangers", body.id, shown);
      return { body, indicators, indicator, alike, chosen, figures };
    });
    if (found === null) return problem("problem.not-found");
    const { body, indicators, indicator, alike, chosen, figures } = found;
    const of = (id: string) => figures.filter((figure) => figure.indicatorId === id);
    const only =
      indicator === null || chosen === null
        ? null
        : alikeBy(indicator, [{ indicator: chosen, figures: of(chosen.id) }]);
    const comparison = indicator === null ? null : compareAreas(language, indicator, of(indicator.id), body.name, only);
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
        alike={alike}
        chosen={chosen}
        comparison={comparison}
      />,
    );
  },
};
