import { mayReadDesk } from "../../../../access/may-read-desk.ts";
import { unfinishedItems } from "../../../../store/queries/desk/unfinished-items.ts";
import { deskBodies } from "../../../../store/queries/followup/desk-bodies.ts";
import { unfinishedPath } from "../../desk-address.ts";
import { Unfinished } from "../../pages/desk/unfinished.tsx";
import { onPage, pagingOf } from "../../paging.ts";
import { page } from "../../render.tsx";
import { always } from "../../route.ts";
import { forSecretaries } from "./for-secretaries.ts";

const size = 25;

/** The items that are not finished. */
export const unfinishedRoute = forSecretaries(
  { name: "desk-unfinished", method: "GET", path: unfinishedPath, examples: always(unfinishedPath) },
  async (visit, who) => {
    const { say, site } = visit;
    const paging = pagingOf(visit, size);
    const found = await site.store.as(who.viewer, async (tx) => {
      const bodies = (await deskBodies(tx)).filter(({ id }) => mayReadDesk(who.viewer, id));
      const body = bodies.find(({ slug }) => slug === visit.query.get("kommune")) ?? null;
      const rows = await unfinishedItems(tx, body?.id ?? null, paging.limit, paging.offset);
      return { several: bodies.length > 1, ...onPage(paging, rows) };
    });
    return page(
      visit,
      {
        title: say("unfinished.title"),
        description: say("unfinished.description"),
        canonical: unfinishedPath,
        crumbs: [
          { text: say("account.title"), href: "/konto" },
          { text: say("desk.title"), href: "/konto/bord" },
          { text: say("unfinished.title") },
        ],
        index: false,
      },
      <Unfinished visit={visit} items={found.rows} several={found.several} page={paging.page} more={found.more} />,
    );
  },
);
