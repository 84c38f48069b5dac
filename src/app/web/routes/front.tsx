import { answeredPromises, soonestPromises } from "../../../store/queries/followup/front-promises.ts";
import { bodies } from "../../../store/queries/public/bodies.ts";
import { itemsOfCase } from "../../../store/queries/public/items-of-case.ts";
import { latestDecisions } from "../../../store/queries/public/latest-decisions.ts";
import { nextMeetings } from "../../../store/queries/public/next-meetings.ts";
import { travellingCases } from "../../../store/queries/public/travelling-cases.ts";
import { isHousekeeping } from "../housekeeping.ts";
import { Front } from "../pages/front.tsx";
import { page } from "../render.tsx";
import { always, type Route } from "../route.ts";

const shown = 8;
// Enough that leaving out the items every meeting has still fills the list.
const asked = 40;

export const frontRoute: Route = {
  name: "front",
  method: "GET",
  path: "/",
  who: "public",
  answers: "page",
  examples: always("/"),
  handle: async (visit) => {
    const data = await visit.site.store.asPublic(async (tx) => {
      const cases = [];
      for (const line of await travellingCases(tx, 2)) {
        cases.push({ line, items: await itemsOfCase(tx, line.bodyId, line.id, 6, 0) });
      }
      return {
        cases,
        latest: await latestDecisions(tx, asked),
        next: await nextMeetings(tx, visit.today, 5),
        bodies: await bodies(tx),
        soonest: await soonestPromises(tx, visit.today, 5),
        answered: await answeredPromises(tx, visit.today, 5),
      };
    });
    const latest = data.latest.filter((line) => !isHousekeeping(line.title)).slice(0, shown);
    const { say } = visit;
    return page(
      visit,
      {
        title: say("site.name"),
        description: say("front.description"),
        canonical: "/",
        feeds: [{ title: say("feed.latest"), href: "/feed.atom" }],
        wide: true,
      },
      <Front visit={visit} {...data} latest={latest} />,
    );
  },
};
