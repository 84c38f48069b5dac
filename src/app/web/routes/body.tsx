import { addressOf } from "../../../records/address.ts";
import { promisesNotComeBack } from "../../../store/queries/followup/promises-of-committee.ts";
import { countGoalPages } from "../../../store/queries/goals/count-goal-pages.ts";
import { body } from "../../../store/queries/public/body.ts";
import { committeesOfBody } from "../../../store/queries/public/committees-of-body.ts";
import { latestDecisions } from "../../../store/queries/public/latest-decisions.ts";
import { nextMeetings } from "../../../store/queries/public/next-meetings.ts";
import { papersOfBody } from "../../../store/queries/public/papers-of-body.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { isHousekeeping } from "../housekeeping.ts";
import { BodyPage } from "../pages/body.tsx";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";

export const bodyRoute: Route = {
  name: "body",
  method: "GET",
  path: "/:body",
  who: "public",
  answers: "page",
  examples: pathsOf("body"),
  handle: (visit) =>
    atAddress(
      visit,
      "body",
      async (tx, bodyId) => {
        const found = await body(tx, bodyId);
        if (found === null) return null;
        return {
          deleted: found.deleted,
          body: found,
          committees: await committeesOfBody(tx, bodyId, visit.today),
          latest: await latestDecisions(tx, 40, bodyId),
          next: await nextMeetings(tx, visit.today, 5, bodyId),
          papers: await papersOfBody(tx, bodyId, 10),
          ...(await countGoalPages(tx, bodyId)),
          awaited: await promisesNotComeBack(tx, bodyId, null, visit.today, 5),
        };
      },
      async (data) => {
        const { say } = visit;
        const canonical = addressOf.body(data.body.slug);
        const latest = data.latest.filter((line) => !isHousekeeping(line.title)).slice(0, 10);
        return page(
          visit,
          {
            title: data.body.name,
            description: say("body.description", { name: data.body.name }),
            canonical,
            crumbs: [{ text: data.body.name }],
            feeds: [{ title: say("feed.latest"), href: `${canonical}/feed.atom` }],
          },
          <BodyPage visit={visit} {...data} latest={latest} />,
        );
      },
    ),
};
