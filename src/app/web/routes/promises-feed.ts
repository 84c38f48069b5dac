import { atom } from "../../../output/formats/atom.ts";
import { dueText } from "../../../output/texts/due.ts";
import { capital } from "../../../output/texts/format.ts";
import { addressOf } from "../../../records/address.ts";
import { problem } from "../../../records/problem.ts";
import type { PromiseLine } from "../../../store/queries/followup/promise-line.ts";
import { promisesPage } from "../../../store/queries/followup/promises-page.ts";
import { body } from "../../../store/queries/public/body.ts";
import { committeesOfBody } from "../../../store/queries/public/committees-of-body.ts";
import { findAddress } from "../../../store/queries/public/find-address.ts";
import { askedOf } from "../asked-promises.ts";
import { pathsOf } from "../at-address.ts";
import type { Route } from "../route.ts";
import type { Visit } from "../visit.ts";
import { feedResponse } from "./feed.ts";

const size = 50;

/** A body's promises and what came of them, what was made or answered last first; narrowed as the page of them is. */
export const promisesFeedRoute: Route = {
  name: "promises-feed",
  method: "GET",
  path: "/:body/loefter/feed.atom",
  who: "public",
  answers: "feed",
  examples: pathsOf("body", "/loefter/feed.atom"),
  handle: async (visit) => {
    const found = await visit.site.store.asPublic(async (tx) => {
      const address = await findAddress(tx, addressOf.body(visit.param("body")));
      if (address === null || address.kind !== "body") return null;
      const of = await body(tx, address.bodyId);
      if (of === null || of.deleted !== null) return null;
      const committees = await committeesOfBody(tx, address.bodyId, visit.today);
      const { committee, year, kind, standing } = askedOf(visit, new Set(committees.map((line) => line.slug)));
      const committeeId = committees.find((line) => line.slug === committee)?.id ?? null;
      const filter = { bodyId: address.bodyId, committeeId, year, kind };
      const only = { ...filter, standings: standing === null ? null : [standing] };
      const order = { limit: size, offset: 0, order: "changed" } as const;
      return { of, promises: await promisesPage(tx, only, visit.today, order) };
    });
    if (found === null) return problem("problem.not-found");
    const { baseUrl } = visit.site;
    return feedResponse(
      atom({
        title: visit.say("promises.title", { name: found.of.name }),
        self: baseUrl + visit.here,
        page: `${baseUrl}${addressOf.body(found.of.slug)}/loefter`,
        language: visit.language,
        author: visit.say("site.name"),
        now: visit.site.now().toISOString(),
        entries: found.promises.map((line) => entryOf(visit, line)),
      }),
    );
  },
};

/** A promise as an entry: where it stands and what it is, when it falls due, and its own words. */
function entryOf(visit: Visit, line: PromiseLine) {
  const { record, standing, pendingDue, committee, body: of } = line;
  const due = dueText(visit.language, record.due, { due: pendingDue, today: visit.today });
  return {
    id: line.id,
    title: `${visit.say(`standing.${standing}`)}: ${capital(record.what)}`,
    address: visit.site.baseUrl + addressOf.promise(line.bodySlug, line.id),
    updated: line.modified,
    published: line.day,
    summary: [committee, of, capital(due), record.quote ?? null].filter((part) => part !== null).join(". "),
  };
}
