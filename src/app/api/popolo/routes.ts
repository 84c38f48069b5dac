import { popolo } from "../../../output/formats/popolo.ts";
import { liveBodies, publishedBodies } from "../../../store/queries/published/bodies.ts";
import { publishedCommittees } from "../../../store/queries/published/committees.ts";
import { membershipsOfBody, publishedPersons } from "../../../store/queries/published/people.ts";
import { publishedVotings } from "../../../store/queries/published/votings.ts";
import { type ApiRoute, isUuid, notFound } from "../api-route.ts";
import { roleInDanish } from "../in-danish.ts";

/** Where Popolo stands. */
export const popoloRoot = "/popolo";

/** Popolo: the people of a body and how they voted, in one file. */
export const popoloRoutes: readonly ApiRoute[] = [
  {
    name: "popolo-body",
    answers: "json",
    path: `${popoloRoot}/body/:body`,
    examples: async (tx) => (await liveBodies(tx)).map(({ id }) => `${popoloRoot}/body/${id}`),
    handle: async ({ site, param }) => {
      if (!isUuid(param("body"))) return notFound;
      return site.store.asPublic(async (tx) => {
        const body = (await publishedBodies(tx, param("body"))).find(({ deleted }) => !deleted);
        if (body === undefined) return notFound;
        return {
          json: popolo({
            baseUrl: site.baseUrl,
            body,
            committees: await publishedCommittees(tx, body.id, null),
            persons: await publishedPersons(tx, body.id, null),
            memberships: await membershipsOfBody(tx, body.id),
            votings: await publishedVotings(tx, body.id),
            roleWord: roleInDanish,
          }),
        };
      });
    },
  },
];
