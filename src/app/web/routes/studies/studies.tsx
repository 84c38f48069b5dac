import { say as sayIn } from "../../../../output/texts/say.ts";
import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import type { StudyLine } from "../../../../records/study.ts";
import { studyTable } from "../../../../store/queries/goals/studies.ts";
import { pathsOf } from "../../at-address.ts";
import { atGoal, bodyOf, goalPaths } from "../../goals/body-of.ts";
import { viewIndicator } from "../../goals/indicator-view.ts";
import { formsAt, type TakenForm, takenAlong, takenForms } from "../../goals/taken-along.ts";
import { StudiesPage } from "../../pages/studies/studies.tsx";
import { StudyPage } from "../../pages/studies/study.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { loadStudy } from "../../studies/load-study.ts";

const studies: Route = {
  method: "GET",
  who: "public",
  name: "studies",
  path: "/:body/evalueringer",
  answers: "page",
  examples: pathsOf("body", "/evalueringer"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      return { body, studies: (await studyTable.all(tx, "strangers", body.id)).map(({ record }) => record) };
    });
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    const { body } = found;
    return page(
      visit,
      {
        title: say("studies.title", { name: body.name }),
        description: say("studies.description", { name: body.name }),
        canonical: addressOf.studies(body.slug),
        crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("studies.crumb") }],
      },
      <StudiesPage visit={visit} {...found} />,
    );
  },
};

const study: Route = {
  method: "GET",
  who: "public",
  name: "study",
  path: "/:body/evaluering/:study",
  answers: "page",
  examples: goalPaths("study"),
  handle: (visit) =>
    atGoal(
      visit,
      "study",
      visit.param("study"),
      (tx, body, id) => loadStudy(tx, "strangers", body.id, id, visit.today),
      async (whole, body) => {
        const { say, language } = visit;
        const { title, id } = whole.study;
        const views = new Map(
          whole.indicators.map((indicator) => {
            const own = whole.figures.filter((figure) => figure.indicatorId === indicator.id);
            return [indicator.id, viewIndicator(language, indicator, own, body.name)] as const;
          }),
        );
        return page(
          visit,
          {
            title,
            description: say("study.description", { title }),
            canonical: addressOf.study(body.slug, id),
            forms: formsAt(addressOf.study(body.slug, id)),
            crumbs: [
              { text: body.name, href: addressOf.body(body.slug) },
              { text: say("studies.crumb"), href: addressOf.studies(body.slug) },
              { text: title },
            ],
          },
          <StudyPage visit={visit} body={body} whole={whole} views={views} />,
        );
      },
    ),
};

/** A study as a file: a line for each of its own, or all of it. */
function download(form: TakenForm): Route {
  return {
    method: "GET",
    who: "public",
    name: `study-${form}`,
    path: `/:body/evaluering/:study{[0-9a-f-]{36}\\.${form}}`,
    answers: "file",
    examples: goalPaths("study", `.${form}`),
    handle: (visit) =>
      atGoal(
        visit,
        "study",
        visit.param("study").slice(0, 36),
        async (tx, body, id) => (await studyTable.one(tx, "strangers", body.id, id))?.record ?? null,
        async (study, body) =>
          form === "json"
            ? takenAlong(study.id, { form, data: { body: body.name, study } })
            : takenAlong(study.id, { form, rows: [columns, ...study.lines.map(rowOf)] }),
      ),
  };
}

const columns = ["Del", "Linje", "Ventet", "Hvorfor", "Før", "Set", "Dag", "Status"];

function rowOf({ part, title, expected, why, baseline, found, day, status }: StudyLine): (string | null)[] {
  return [
    sayIn("da", `study.part.${part}`),
    title,
    expected,
    why,
    baseline,
    found,
    day,
    status === null ? null : sayIn("da", `study.status.${status}`),
  ];
}

/** What everybody can read of a body's evaluations, analyses and the papers it follows. */
export const studyRoutes: readonly Route[] = [studies, ...takenForms.map(download), study];
