import { count } from "../../../output/texts/count.ts";
import { addressOf } from "../../../records/address.ts";
import { promisesOfCase } from "../../../store/queries/followup/promises-of-case.ts";
import { partnershipsLinkedTo } from "../../../store/queries/partnerships/partnerships.ts";
import { findCase } from "../../../store/queries/public/case.ts";
import { itemsOfCase } from "../../../store/queries/public/items-of-case.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { CaseView } from "../pages/case.tsx";
import { onPage, pagingOf } from "../paging.ts";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";

const size = 100;

export const caseRoute: Route = {
  name: "case",
  method: "GET",
  path: "/:body/sag/:case",
  who: "public",
  answers: "page",
  examples: pathsOf("case"),
  handle: (visit) =>
    atAddress(
      visit,
      "case",
      async (tx, bodyId, id) => {
        const found = await findCase(tx, bodyId, id);
        if (found === null) return null;
        const paging = pagingOf(visit, size);
        const { rows, more } = onPage(paging, await itemsOfCase(tx, bodyId, id, paging.limit, paging.offset));
        const promises = await promisesOfCase(tx, bodyId, id, visit.today);
        // What hangs on one of its items or promises hangs on the case, too.
        const within = [id, ...rows.map((row) => row.id), ...promises.map((promise) => promise.id)];
        const partnerships = await partnershipsLinkedTo(tx, bodyId, within);
        return { deleted: found.deleted, case: found, items: rows, promises, partnerships, page: paging.page, more };
      },
      async (data) => {
        const { title, body, bodySlug, slug, items } = data.case;
        const { say, language } = visit;
        return page(
          visit,
          {
            title,
            description: say("case.description", { title, body, times: count(language, "times", items) }),
            canonical: addressOf.case(bodySlug, slug),
            feeds: [{ title, href: `${addressOf.case(bodySlug, slug)}/feed.atom` }],
            crumbs: [{ text: body, href: addressOf.body(bodySlug) }, { text: say("case.label") }],
          },
          <CaseView visit={visit} {...data} />,
        );
      },
    ),
};
