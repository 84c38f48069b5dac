import { mayWriteItem } from "../../../../access/may-prepare.ts";
import { compareItems, type DescribedParts } from "../../../../features/meetings/items/compare-items.ts";
import { mayChangeItem } from "../../../../features/meetings/items/revise-item.ts";
import { sittingsOf } from "../../../../features/meetings/items/sittings.ts";
import { problem } from "../../../../records/problem.ts";
import type { ProposedItem } from "../../../../records/proposed-item.ts";
import { committeesToPrepare } from "../../../../store/queries/items/committees-to-prepare.ts";
import { proposedItem } from "../../../../store/queries/items/find-items.ts";
import { itemAtRevision, itemRevisions } from "../../../../store/queries/items/item-revisions.ts";
import { routeText } from "../../../agenda/compose-items.ts";
import { itemAt } from "../../items/item-address.ts";
import { itemCrumbs } from "../../items/item-crumbs.ts";
import { Revisions } from "../../pages/items/revisions.tsx";
import { page } from "../../render.tsx";
import type { Visit } from "../../visit.ts";
import { forPreparing } from "./preparing.ts";

/** An item's revisions; `?fra=1&til=3` compares two; without it, what was written last with what stood before. */
export const revisionsRoute = forPreparing(
  { name: "item-revisions", who: "read-preparation", method: "GET", path: "/konto/punkter/:body/:id/udgaver" },
  async ({ visit, viewer, bodyId, id }) => {
    const data = await visit.site.store.as(viewer, async (tx) => {
      const item = await proposedItem(tx, bodyId, id);
      if (item === null) return null;
      const revisions = await itemRevisions(tx, bodyId, id);
      const before = Math.max(1, (sittingsOf(revisions)[0]?.first ?? 1) - 1);
      const from = numberIn(visit.query.get("fra"), before);
      const to = numberIn(visit.query.get("til"), item.revision);
      return {
        item,
        revisions,
        from,
        to,
        older: await itemAtRevision(tx, bodyId, id, from),
        newer: await itemAtRevision(tx, bodyId, id, to),
        names: new Map((await committeesToPrepare(tx, bodyId)).map((one) => [one.id, one.name])),
      };
    });
    if (data === null) return problem("problem.item-unknown");
    const { item, revisions, from, to, older, newer, names } = data;
    const { say } = visit;
    const mayChange = mayWriteItem(viewer, bodyId, item.committeeId) && mayChangeItem(viewer, bodyId, item);
    const compared =
      older === null || newer === null || from === to
        ? null
        : { from, to, newer, differences: compareItems(older, newer, (one) => described(visit, one, names)) };
    return page(
      visit,
      {
        title: say("item-desk.revisions.of", { title: item.title }),
        description: say("item-desk.revisions.lead"),
        canonical: itemAt(bodyId, id, "udgaver"),
        crumbs: itemCrumbs(
          visit,
          bodyId,
          { text: item.title, href: itemAt(bodyId, id) },
          { text: say("item-desk.revisions") },
        ),
        index: false,
      },
      <Revisions
        visit={visit}
        bodyId={bodyId}
        item={item}
        revisions={revisions}
        mayChange={mayChange}
        compared={compared}
      />,
    );
  },
);

function numberIn(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

function described({ say }: Visit, item: ProposedItem, names: ReadonlyMap<string, string>): DescribedParts {
  const closed = (open: boolean) => (open ? "" : ` (${say("item-desk.attachment.closed")})`);
  return {
    public: say(item.public ? "item-desk.part.open" : "item-desk.part.closed"),
    kind: say(`item-desk.kind.${item.kind}`),
    route: routeText(item, names),
    attachments: item.attachments.map(({ title, public: open }) => title + closed(open)).join("\n\n"),
  };
}
