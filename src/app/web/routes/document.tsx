import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import { type DocumentPage, document } from "../../../store/queries/public/document.ts";
import { itemsOfDocument } from "../../../store/queries/public/items-of-document.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { DocumentView } from "../pages/document.tsx";
import type { Crumb } from "../parts/breadcrumb.tsx";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";

export const documentRoute: Route = {
  name: "document",
  method: "GET",
  path: "/:body/dokument/:document",
  who: "public",
  answers: "page",
  examples: pathsOf("document"),
  handle: (visit) =>
    atAddress(
      visit,
      "document",
      async (tx, bodyId, id) => {
        const found = await document(tx, bodyId, id);
        if (found === null) return null;
        const { meetingId } = found;
        const items = meetingId === null ? [] : await itemsOfDocument(tx, bodyId, meetingId, id);
        return { deleted: found.deleted, document: found, items };
      },
      async (data) => {
        const title = titleOf(visit, data.document);
        return page(
          visit,
          {
            title,
            description: `${title}. ${visit.say("document.description")}`,
            canonical: addressOf.document(data.document.bodySlug, data.document.id),
            crumbs: crumbsOf(visit, data.document),
          },
          <DocumentView visit={visit} {...data} title={title} />,
        );
      },
    ),
};

function titleOf(visit: Visit, found: DocumentPage): string {
  const { say, language } = visit;
  if (found.kind === "document" || found.committee === null) return found.title ?? say("document.title.untitled");
  const day = found.day === null ? "" : formatDay(language, found.day);
  return say(`document.title.${found.kind}`, { committee: found.committee, day }).trim();
}

function crumbsOf(visit: Visit, found: DocumentPage): Crumb[] {
  const { bodySlug, committeeSlug, meetingSlug, committee, day } = found;
  const crumbs: Crumb[] = [{ text: found.body, href: addressOf.body(bodySlug) }];
  if (committee !== null && committeeSlug !== null) {
    crumbs.push({ text: committee, href: addressOf.committee(bodySlug, committeeSlug) });
    if (meetingSlug !== null && day !== null) {
      crumbs.push({
        text: formatDay(visit.language, day),
        href: addressOf.meeting(bodySlug, committeeSlug, meetingSlug),
      });
    }
  }
  return [...crumbs, { text: visit.say("search.kind.document") }];
}
