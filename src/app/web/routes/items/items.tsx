import { mayInBody } from "../../../../access/may-prepare.ts";
import { chooseHeadings } from "../../../../features/meetings/items/choose-headings.ts";
import type { Problem } from "../../../../records/problem.ts";
import { writtenKinds } from "../../../../records/proposed-item.ts";
import { knownBodies } from "../../../../store/queries/items/committees-to-prepare.ts";
import { proposedItems } from "../../../../store/queries/items/find-items.ts";
import { itemHeadings } from "../../../../store/queries/items/item-headings.ts";
import { itemsOf, itemsPath } from "../../items/item-address.ts";
import { itemCrumbs } from "../../items/item-crumbs.ts";
import { Headings } from "../../pages/items/headings.tsx";
import { ChooseBody, Items } from "../../pages/items/items.tsx";
import { statusOf } from "../../problem-status.ts";
import { page } from "../../render.tsx";
import { always, type Route } from "../../route.ts";
import { seeOther } from "../accounts/see-other.ts";
import { forSecretaries } from "../desk/for-secretaries.ts";
import { itemRoutes } from "./item.tsx";
import { newItemRoutes } from "./new-item.tsx";
import { forPreparing, type Preparing } from "./preparing.ts";
import { revisionsRoute } from "./revisions.tsx";

const choose = forSecretaries(
  { name: "items-choose", who: "read-preparation", method: "GET", path: itemsPath, examples: always(itemsPath) },
  async (visit, who) => {
    const all = await visit.site.store.as(who.viewer, knownBodies);
    const bodies = all.filter(({ id }) => mayInBody(who.viewer, "read-preparation", id));
    const [only, ...others] = bodies;
    if (only !== undefined && others.length === 0) return seeOther(visit.site, itemsOf(only.id));
    const { say } = visit;
    return page(
      visit,
      {
        title: say("item-desk.title"),
        description: say("item-desk.description"),
        canonical: itemsPath,
        crumbs: [{ text: say("account.title"), href: "/konto" }, { text: say("item-desk.title") }],
        index: false,
      },
      <ChooseBody visit={visit} bodies={bodies} />,
    );
  },
);

const list = forPreparing(
  { name: "items", who: "read-preparation", method: "GET", path: "/konto/punkter/:body" },
  async ({ visit, viewer, bodyId }) => {
    const items = await visit.site.store.as(viewer, (tx) => proposedItems(tx, bodyId));
    const { say } = visit;
    return page(
      visit,
      {
        title: say("item-desk.title"),
        description: say("item-desk.description"),
        canonical: itemsOf(bodyId),
        crumbs: itemCrumbs(visit, bodyId),
        index: false,
      },
      <Items visit={visit} bodyId={bodyId} items={items} />,
    );
  },
);

async function showHeadings(
  { visit, viewer, bodyId }: Preparing,
  typed: ReadonlyMap<string, string> | null,
  wrong: Problem | null,
): Promise<Response> {
  const { say } = visit;
  const chosen = await visit.site.store.as(viewer, (tx) => itemHeadings(tx, bodyId));
  const fields = typed ?? new Map(chosen.map(({ kind, heading }) => [kind, heading]));
  return page(
    visit,
    {
      title: say("headings.title"),
      description: say("headings.description"),
      canonical: `${itemsOf(bodyId)}/overskrifter`,
      crumbs: itemCrumbs(visit, bodyId, { text: say("headings.title") }),
      index: false,
    },
    <Headings
      visit={visit}
      bodyId={bodyId}
      fields={fields}
      done={wrong === null && visit.query.has("klaret")}
      wrong={wrong}
    />,
    wrong === null ? 200 : statusOf(wrong),
  );
}

const headings = forPreparing(
  { name: "item-headings", who: "keep-records", method: "GET", path: "/konto/punkter/:body/overskrifter" },
  (preparing) => showHeadings(preparing, null, null),
);

const keepHeadings = forPreparing(
  { name: "item-headings-save", who: "keep-records", method: "POST", path: "/konto/punkter/:body/overskrifter" },
  async (preparing) => {
    const { visit, viewer, bodyId } = preparing;
    const form = await visit.form();
    const chosen = writtenKinds.map((kind) => ({ kind, heading: form.get(kind) ?? "" }));
    const wrong = await chooseHeadings(visit.site.store, viewer, bodyId, chosen, visit.site.now());
    return wrong === null
      ? seeOther(visit.site, `${itemsOf(bodyId)}/overskrifter?klaret=ja`)
      : showHeadings(preparing, form, wrong);
  },
);

/** The desk for items: written, made ready, approved. */
export const itemDeskRoutes: readonly Route[] = [
  choose,
  list,
  headings,
  keepHeadings,
  ...newItemRoutes,
  revisionsRoute,
  ...itemRoutes,
];
