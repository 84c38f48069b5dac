import { addressOf } from "../../../records/address.ts";
import { problem } from "../../../records/problem.ts";
import { promiseCounts } from "../../../store/queries/followup/promise-counts.ts";
import { promisesPage } from "../../../store/queries/followup/promises-page.ts";
import { shareKept } from "../../../store/queries/followup/share-kept.ts";
import { yearsOfPromises } from "../../../store/queries/followup/years-of-promises.ts";
import { body } from "../../../store/queries/public/body.ts";
import { committeesOfBody } from "../../../store/queries/public/committees-of-body.ts";
import { examplePaths } from "../../../store/queries/public/example-paths.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import { askedOf } from "../asked-promises.ts";
import { PromisesPage } from "../pages/promises.tsx";
import { onPage, pagingOf } from "../paging.ts";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";

const size = 30;

export const promisesRoute: Route = {
  name: "promises",
  method: "GET",
  path: "/:body/loefter",
  who: "public",
  answers: "page",
  examples: async (tx) => {
    const paths = (await examplePaths(tx, "body", 2)).map((path) => `${encodeURI(path)}/loefter`);
    return paths.flatMap((address) => [{ address }, { address: `${address}?stand=open&aar=2024&orden=nyeste` }]);
  },
  handle: async (visit) => {
    const data = await visit.site.store.asPublic(async (tx) => {
      const address = await findAddress(tx, addressOf.body(visit.param("body")));
      if (address === null || address.kind !== "body" || address.currentPath === null) return null;
      const { bodyId } = address;
      const found = await body(tx, bodyId);
      if (found === null || found.deleted !== null) return null;
      const committees = await committeesOfBody(tx, bodyId, visit.today);
      const asked = askedOf(visit, new Set(committees.map((line) => line.slug)));
      const committeeId = committees.find((line) => line.slug === asked.committee)?.id ?? null;
      const { year, kind, standing, order } = asked;
      const paging = pagingOf(visit, size);
      const filter = { bodyId, committeeId, year, kind };
      const only = { ...filter, standings: standing === null ? null : [standing] };
      const rows = await promisesPage(tx, only, visit.today, { limit: paging.limit, offset: paging.offset, order });
      const shown = onPage(paging, rows);
      return {
        body: found,
        committees,
        asked,
        years: await yearsOfPromises(tx, bodyId),
        counts: await promiseCounts(tx, filter, visit.today),
        promises: shown.rows,
        more: shown.more,
        page: paging.page,
        kept: await shareKept(tx, bodyId, committeeId, visit.today),
      };
    });
    if (data === null) return problem("problem.not-found");
    const { say } = visit;
    const { name, slug } = data.body;
    return page(
      visit,
      {
        title: say("promises.title", { name }),
        description: say("promises.description", { name }),
        canonical: `${addressOf.body(slug)}/loefter`,
        crumbs: [{ text: name, href: addressOf.body(slug) }, { text: say("promises.crumb") }],
        feeds: [{ title: say("promises.title", { name }), href: feedAddress(visit, slug) }],
      },
      <PromisesPage visit={visit} {...data} feed={feedAddress(visit, slug)} />,
    );
  },
};

/** The feed of the same promises. */
function feedAddress(visit: Visit, slug: string): string {
  const query = new URLSearchParams([...visit.query].filter(([, value]) => value !== ""));
  query.delete("side");
  query.delete("orden");
  return `${addressOf.body(slug)}/loefter/feed.atom${query.size === 0 ? "" : `?${query}`}`;
}
