import { csvOf } from "../../../../output/formats/csv.ts";
import { addressOf } from "../../../../records/address.ts";
import { problem } from "../../../../records/problem.ts";
import { pathsOf } from "../../at-address.ts";
import { bodyOf } from "../../goals/body-of.ts";
import { companiesAPage, loadCompanies, loadMark } from "../../marks/load-marks.ts";
import { MarkPage } from "../../pages/marks/mark.tsx";
import { onPage, pagingOf } from "../../paging.ts";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

/** The year that is asked for, where its companies are known; else the newest. */
function yearOf(visit: Visit, years: readonly number[]): number | null {
  const asked = Number(visit.query.get("aar") ?? Number.NaN);
  return years.find((year) => year === asked) ?? years[0] ?? null;
}

const mark: Route = {
  name: "mark",
  method: "GET",
  path: "/:body/csr-maerke",
  who: "public",
  answers: "page",
  examples: pathsOf("body", "/csr-maerke"),
  handle: async (visit) => {
    const paging = pagingOf(visit, companiesAPage);
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      const whole = await loadMark(tx, body.id, visit.site.now());
      const year = yearOf(visit, whole.years);
      const rows = year === null ? [] : await loadCompanies(tx, body.id, year, paging.limit, paging.offset);
      return { body, whole, year, ...onPage(paging, rows) };
    });
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    const { body, rows, ...rest } = found;
    return page(
      visit,
      {
        title: say("marks.title", { name: body.name }),
        description: say("marks.description", { name: body.name }),
        canonical: addressOf.mark(body.slug),
        crumbs: [{ text: body.name, href: addressOf.body(body.slug) }, { text: say("marks.crumb") }],
      },
      <MarkPage visit={visit} body={body} companies={rows} paging={paging} {...rest} />,
    );
  },
};

/** More companies than any municipality has given its mark in a year. */
const most = 10_000;

const csv: Route = {
  name: "mark-csv",
  method: "GET",
  path: "/:body/csr-maerke/virksomheder.csv",
  who: "public",
  answers: "file",
  examples: pathsOf("body", "/csr-maerke/virksomheder.csv"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic(async (tx) => {
      const body = await bodyOf(tx, visit);
      if (body === null) return null;
      const { years } = await loadMark(tx, body.id, visit.site.now());
      const year = yearOf(visit, years);
      return { year, companies: year === null ? [] : await loadCompanies(tx, body.id, year, most, 0) };
    });
    if (found === null) return problem("problem.not-found");
    const { say } = visit;
    const head = [say("marks.growth.year"), say("marks.list.company"), say("marks.list.cvr")];
    const rows = found.companies.map(({ year, company, cvr }) => [year, company, cvr]);
    return new Response(csvOf([head, ...rows]), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="csr-maerke-${found.year ?? "ingen"}.csv"`,
        "cache-control": "no-cache",
        vary: "Cookie",
      },
    });
  },
};

/** What everybody can read of a body's CSR mark. */
export const markRoutes: readonly Route[] = [mark, csv];
