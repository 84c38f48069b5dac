import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import { projectTable } from "../../../../store/queries/goals/projects.ts";
import { pathsOf } from "../../at-address.ts";
import { atGoal, bodyOf, goalPaths } from "../../goals/body-of.ts";
import { ProjectPage } from "../../pages/projects/project.tsx";
import { ProjectsPage } from "../../pages/projects/projects.tsx";
import { loadProject } from "../../projects/load-project.ts";
import { projectCsv } from "../../projects/project-csv.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";

const open = { method: "GET", who: "public" } as const;

const projects: Route = {
  ...open,
  name: "projects",
  path: "/:body/resultater",
  answers: "page",
  examples: pathsOf("body", "/resultater"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      return { body, projects: (await projectTable.all(tx, "strangers", body.id)).map(({ record }) => record) };
    });
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    const { body } = found;
    return page(
      visit,
      {
        title: say("projects.title", { name: body.name }),
        description: say("projects.description", { name: body.name }),
        canonical: addressOf.projects(body.slug),
        crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("projects.crumb") }],
      },
      <ProjectsPage visit={visit} {...found} />,
    );
  },
};

const project: Route = {
  ...open,
  name: "project",
  path: "/:body/resultat/:project{[0-9a-f-]{36}}",
  answers: "page",
  examples: goalPaths("project"),
  handle: (visit) =>
    atGoal(
      visit,
      "project",
      visit.param("project"),
      (tx, body, id) => loadProject(tx, "strangers", body.id, id, visit.today),
      async (whole, body) => {
        const { say } = visit;
        const { title, id } = whole.project;
        return page(
          visit,
          {
            title,
            description: say("project.description", { title }),
            canonical: addressOf.project(body.slug, id),
            crumbs: [
              { text: body.name, href: addressOf.body(body.slug) },
              { text: say("projects.crumb"), href: addressOf.projects(body.slug) },
              { text: title },
            ],
          },
          <ProjectPage visit={visit} body={body} whole={whole} />,
        );
      },
    ),
};

/** The figures of a project as a file, as strangers may have them. */
function download(kind: "csv" | "json"): Route {
  return {
    ...open,
    name: `project-${kind}`,
    path: `/:body/resultat/:project{[0-9a-f-]{36}\\.${kind}}`,
    answers: "file",
    examples: goalPaths("project", `.${kind}`),
    handle: (visit) =>
      atGoal(
        visit,
        "project",
        visit.param("project").slice(0, 36),
        async (tx, body, id) => (await projectTable.one(tx, "strangers", body.id, id))?.record ?? null,
        async (found, body) => {
          const { public: _, ...shown } = found;
          const [type, text] =
            kind === "csv"
              ? ["text/csv; charset=utf-8", projectCsv(found)]
              : ["application/json; charset=utf-8", JSON.stringify({ body: body.name, project: shown }, null, 2)];
          return new Response(text, {
            headers: {
              "content-type": type,
              "content-disposition": `${kind === "csv" ? "attachment" : "inline"}; filename="${found.id}.${kind}"`,
              "cache-control": "no-cache",
            },
          });
        },
      ),
  };
}

/** What everybody can read of a body's projects and what came of them. */
export const projectRoutes: readonly Route[] = [projects, download("csv"), download("json"), project];
