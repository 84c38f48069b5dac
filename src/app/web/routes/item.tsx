import { formatDay } from "../../../output/texts/format.ts";
import { outcomeWord } from "../../../output/texts/outcome-word.ts";
import { addressOf } from "../../../records/address.ts";
import { promisesAnsweredByItem, promisesOfItem } from "../../../store/queries/followup/promises-of-item.ts";
import { attachmentsOfItem } from "../../../store/queries/public/attachments.ts";
import { findCase } from "../../../store/queries/public/case.ts";
import { committeeAbbreviations } from "../../../store/queries/public/committee-abbreviations.ts";
import { item } from "../../../store/queries/public/item.ts";
import { itemsOfCase } from "../../../store/queries/public/items-of-case.ts";
import { neighboursOfItem } from "../../../store/queries/public/neighbours-of-item.ts";
import { tasksOfItem } from "../../../store/queries/tasks/find-tasks.ts";
import { itemAddress, meetingAddressOfItem } from "../address-of-line.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { teach } from "../glossary.ts";
import { ItemView } from "../pages/item.tsx";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";

// A case with more items than this is better read on its own page.
const mostOnThread = 30;

export const itemRoute: Route = {
  name: "item",
  method: "GET",
  path: "/:body/:committee/:meeting/punkt/:item",
  who: "public",
  answers: "page",
  examples: pathsOf("item"),
  handle: (visit) =>
    atAddress(
      visit,
      "item",
      async (tx, bodyId, id) => {
        const found = await item(tx, bodyId, id);
        if (found === null) return null;
        teach(visit.glossary, await committeeAbbreviations(tx, bodyId));
        const { caseId } = found;
        return {
          deleted: found.deleted,
          item: found,
          caseItems: caseId === null ? [] : await itemsOfCase(tx, bodyId, caseId, mostOnThread, 0),
          caseSlug: caseId === null ? null : ((await findCase(tx, bodyId, caseId))?.slug ?? null),
          neighbours: await neighboursOfItem(tx, bodyId, found.meetingId, found.position),
          files: found.open ? await attachmentsOfItem(tx, bodyId, id) : [],
          promised: found.open ? await promisesOfItem(tx, bodyId, id, visit.today) : [],
          answers: found.open ? await promisesAnsweredByItem(tx, bodyId, id, visit.today) : [],
        };
      },
      async (data) => {
        const { viewer, site } = visit;
        const { bodyId, id } = data.item;
        const tasks = viewer.accountId === null ? [] : await site.store.as(viewer, (tx) => tasksOfItem(tx, bodyId, id));
        const { title, committee, committeeSlug, body, bodySlug, number, outcome, final } = data.item;
        const { say, language } = visit;
        const day = data.item.day === null ? say("meeting.no-day") : formatDay(language, data.item.day);
        const fill = { title, committee, body, day };
        return page(
          visit,
          {
            title: `${title} – ${committee} ${day}`,
            description:
              outcome === null
                ? say("item.description.plain", fill)
                : say("item.description", { ...fill, outcome: outcomeWord(say, outcome, final) }),
            canonical: itemAddress(data.item),
            crumbs: [
              { text: body, href: addressOf.body(bodySlug) },
              { text: committee, href: addressOf.committee(bodySlug, committeeSlug) },
              { text: day, href: meetingAddressOfItem(data.item) },
              { text: number === null ? say("item.unnumbered") : say("item.number", { number }) },
            ],
          },
          <ItemView visit={visit} {...data} tasks={tasks} />,
        );
      },
    ),
};
