import { addDays } from "../../../../danish/holidays.ts";
import { standingReports } from "../../../../features/followup/wheel/standing-reports.ts";
import { addressOf } from "../../../../records/address.ts";
import { titlesOfCommittee } from "../../../../store/queries/wheel/titles-of-committee.ts";
import { wheelEntries } from "../../../../store/queries/wheel/wheel-entries.ts";
import { pathsOf } from "../../at-address.ts";
import { StandingReportsPage } from "../../pages/wheel/standing-reports.tsx";
import { page } from "../../render.tsx";
import type { Route } from "../../route.ts";
import { belowAddress } from "../../wheel/below-address.ts";
import { ownedWheel } from "../../wheel/wheel-at.ts";

// What comes every other year is found, too.
const daysAhead = 800;

/** What a committee is told of again and again, as strangers may see it. */
export const standingReportsRoute: Route = {
  name: "standing-reports",
  method: "GET",
  who: "public",
  answers: "page",
  path: "/:body/:committee/afrapporteringer",
  examples: pathsOf("committee", "/afrapporteringer"),
  handle: (visit) =>
    belowAddress(
      visit,
      "committee",
      "/afrapporteringer",
      async (tx, of) => {
        const { today } = visit;
        const found = await ownedWheel(tx, visit, of, { from: today, to: addDays(today, daysAhead) });
        if (found === null) return null;
        const entries = await wheelEntries(tx, of.seenBy, of.bodyId, of.id);
        const titles = await titlesOfCommittee(tx, of.bodyId, of.id, today);
        return { owner: found.owner, reports: standingReports(entries, found.wheel.marks, titles, today) };
      },
      async ({ owner, reports }) => {
        const { say } = visit;
        return page(
          visit,
          {
            title: `${say("reports.title")}, ${owner.name}`,
            description: say("reports.description", { name: owner.name }),
            canonical: addressOf.standingReports(owner.address),
            crumbs: [
              { text: owner.body, href: addressOf.body(owner.bodySlug) },
              { text: owner.name, href: owner.address },
              { text: say("reports.title") },
            ],
          },
          <StandingReportsPage visit={visit} owner={owner} reports={reports} />,
        );
      },
      false,
    ),
};
