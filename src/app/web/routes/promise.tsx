import { capital, formatDay } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import { excerpt } from "../../../store/queries/followup/excerpt.ts";
import { publicPromise } from "../../../store/queries/followup/promise.ts";
import { atAddress, pathsOf } from "../at-address.ts";
import { PromiseView } from "../pages/promise.tsx";
import { page } from "../render.tsx";
import type { Route } from "../route.ts";

// A title in the window's frame and in search results is cut there; a promise's words may be long.
const longestTitle = 90;

export const promiseRoute: Route = {
  name: "promise",
  method: "GET",
  path: "/:body/loefte/:promise",
  who: "public",
  answers: "page",
  examples: pathsOf("promise"),
  handle: (visit) =>
    atAddress(
      visit,
      "promise",
      async (tx, bodyId, id) => {
        const found = await publicPromise(tx, bodyId, id, visit.today);
        if (found === null) return null;
        const { documentId, span } = found;
        const quoted = documentId === null || span === null ? null : await excerpt(tx, bodyId, documentId, span);
        return { deleted: found.deleted, promise: found, excerpt: quoted };
      },
      async (data) => {
        const { say, language } = visit;
        const { body, bodySlug, id, record, standing, day } = data.promise;
        const what = capital(record.what);
        const title = what.length > longestTitle ? `${what.slice(0, longestTitle).replace(/\s+\S*$/, "")} …` : what;
        return page(
          visit,
          {
            title,
            description: say("promise.description", {
              what: title,
              body,
              day: day === null ? say("meeting.no-day") : formatDay(language, day),
              standing: say(`standing.${standing}`),
            }),
            canonical: addressOf.promise(bodySlug, id),
            crumbs: [
              { text: body, href: addressOf.body(bodySlug) },
              { text: say("promises.crumb"), href: `${addressOf.body(bodySlug)}/loefter` },
              { text: say("promise.label") },
            ],
          },
          <PromiseView visit={visit} {...data} />,
        );
      },
    ),
};
