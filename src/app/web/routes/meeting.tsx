import { formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import { documentsOfMeeting } from "../../../store/queries/public/documents-of-meeting.ts";
import { itemsOfMeeting } from "../../../store/queries/public/items-of-meeting.ts";
import { meeting } from "../../../store/queries/public/meeting.ts";
import { neighboursOfMeeting } from "../../../store/queries/public/neighbours-of-meeting.ts";
import { sealedMinutesOfMeeting } from "../../../store/queries/public/sealed-minutes.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { MeetingView } from "../pages/meeting.tsx";
import { onPage, pagingOf } from "../paging.ts";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";
import { aknType } from "./meeting-akn.ts";

const size = 100;

export const meetingRoute: Route = {
  name: "meeting",
  method: "GET",
  path: "/:body/:committee/:meeting",
  who: "public",
  answers: "page",
  examples: pathsOf("meeting"),
  handle: (visit) =>
    atAddress(
      visit,
      "meeting",
      async (tx, bodyId, id) => {
        const found = await meeting(tx, bodyId, id);
        if (found === null) return null;
        const paging = pagingOf(visit, size);
        const { rows, more } = onPage(paging, await itemsOfMeeting(tx, bodyId, id, paging.limit, paging.offset));
        return {
          deleted: found.deleted,
          meeting: found,
          items: rows,
          page: paging.page,
          more,
          documents: await documentsOfMeeting(tx, bodyId, id),
          neighbours: await neighboursOfMeeting(tx, bodyId, id),
          sealed: await sealedMinutesOfMeeting(tx, bodyId, id),
        };
      },
      async (data) => {
        const { committee, committeeSlug, body, bodySlug, slug, day: iso } = data.meeting;
        const day = iso === null ? visit.say("meeting.no-day") : formatDay(visit.language, iso);
        return page(
          visit,
          {
            title: visit.say("meeting.title", { committee, day }),
            description: visit.say("meeting.description", { committee, body, day }),
            canonical: addressOf.meeting(bodySlug, committeeSlug, slug),
            forms: [
              {
                type: aknType,
                href: addressOf.meetingAkn(addressOf.meeting(bodySlug, committeeSlug, slug)),
              },
            ],
            crumbs: [
              { text: body, href: addressOf.body(bodySlug) },
              { text: committee, href: addressOf.committee(bodySlug, committeeSlug) },
              { text: day },
            ],
          },
          <MeetingView visit={visit} {...data} />,
        );
      },
    ),
};
