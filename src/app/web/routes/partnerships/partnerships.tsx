import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import { partnershipTable } from "../../../../store/queries/partnerships/partnerships.ts";
import { pathsOf } from "../../at-address.ts";
import { atGoal, bodyOf, goalPaths } from "../../goals/body-of.ts";
import { PartnershipPage } from "../../pages/partnerships/partnership.tsx";
import { PartnershipsPage } from "../../pages/partnerships/partnerships.tsx";
import { loadPartnership } from "../../partnerships/load-partnership.ts";
import { partnershipsCsv } from "../../partnerships/partnerships-csv.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

const open = { method: "GET", who: "public" } as const;

/** A body and its agreements, as everybody may see them; null where there is no such body. */
function load(visit: Visit) {
  return visit.site.store.asPublic(async (tx) => {
    const body = await bodyOf(tx, visit);
    if (body === null) return null;
    return { body, partnerships: (await partnershipTable.all(tx, "strangers", body.id)).map(({ record }) => record) };
  });
}

const list: Route = {
  ...open,
  name: "partnerships",
  path: "/:body/partnerskaber",
  answers: "page",
  examples: pathsOf("body", "/partnerskaber"),
  handle: async (visit) => {
    const found = await load(visit);
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    const { body } = found;
    return page(
      visit,
      {
        title: say("partnerships.title", { name: body.name }),
        description: say("partnerships.description", { name: body.name }),
        canonical: addressOf.partnerships(body.slug),
        crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("partnerships.crumb") }],
      },
      <PartnershipsPage visit={visit} {...found} />,
    );
  },
};

const download: Route = {
  ...open,
  name: "partnerships-csv",
  path: "/:body/partnerskaber.csv",
  answers: "file",
  examples: pathsOf("body", "/partnerskaber.csv"),
  handle: async (visit) => {
    const found = await load(visit);
    if (found === null) return problem("problem.not-found");
    return new Response(partnershipsCsv(found.partnerships), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="partnerskaber-${found.body.slug}.csv"`,
        "cache-control": "no-cache",
      },
    });
  },
};

const one: Route = {
  ...open,
  name: "partnership",
  path: "/:body/partnerskab/:partnership",
  answers: "page",
  examples: goalPaths("partnership"),
  handle: (visit) =>
    atGoal(
      visit,
      "partnership",
      visit.param("partnership"),
      (tx, body, id) => loadPartnership(tx, "strangers", body.id, id, visit.today),
      async (whole, body) => {
        const { say } = visit;
        const { title, id } = whole.partnership;
        return page(
          visit,
          {
            title,
            description: say("partnership.description", { title }),
            canonical: addressOf.partnership(body.slug, id),
            crumbs: [
              { text: body.name, href: addressOf.body(body.slug) },
              { text: say("partnerships.crumb"), href: addressOf.partnerships(body.slug) },
              { text: title },
            ],
          },
          <PartnershipPage visit={visit} body={body} whole={whole} />,
        );
      },
    ),
};

/** What everybody can read of a body's agreements with others. */
export const partnershipRoutes: readonly Route[] = [list, download, one];
