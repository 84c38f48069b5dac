import { addDays } from "../../../../danish/holidays.ts";
import { nextAgenda } from "../../../../features/followup/wheel/next-agenda.ts";
import { addressOf } from "../../../../records/address.ts";
import { unfinishedItems } from "../../../../store/queries/wheel/unfinished-items.ts";
import { pathsOf } from "../../at-address.ts";
import { NextAgendaPage } from "../../pages/wheel/next-agenda.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { belowAddress } from "../../wheel/below-address.ts";
import { ownedWheel } from "../../wheel/wheel-at.ts";

// What was put off longer ago than a council's term, or promised so long ago, no committee waits for.
const termBack = 4 * 366;
const yearAhead = 400;

/** What should be on a committee's next agenda. Strangers see what is public of it, those who keep the wheel all. */
export const nextAgendaRoute: Route = {
  name: "next-agenda",
  method: "GET",
  who: "public",
  answers: "page",
  path: "/:body/:committee/naeste-moede",
  examples: pathsOf("committee", "/naeste-moede"),
  handle: (visit) =>
    belowAddress(
      visit,
      "committee",
      "/naeste-moede",
      async (tx, of) => {
        const { today } = visit;
        const period = { from: addDays(today, -termBack), to: addDays(today, yearAhead) };
        const found = await ownedWheel(tx, visit, of, period);
        if (found === null) return null;
        const unfinished = await unfinishedItems(tx, of.bodyId, of.id, period.from, today);
        return { owner: found.owner, agenda: nextAgenda(found.wheel.marks, unfinished, today) };
      },
      async ({ owner, agenda }) => {
        const { say } = visit;
        return page(
          visit,
          {
            title: `${say("next.title")}, ${owner.name}`,
            description: say("next.description", { name: owner.name }),
            canonical: addressOf.nextAgenda(owner.address),
            crumbs: [
              { text: owner.body, href: addressOf.body(owner.bodySlug) },
              { text: owner.name, href: owner.address },
              { text: say("next.title.short") },
            ],
          },
          <NextAgendaPage visit={visit} owner={owner} agenda={agenda} />,
        );
      },
    ),
};
