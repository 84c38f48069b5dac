import { z } from "zod";
import type { SignedIn } from "../../../../features/accounts/session.ts";
import type { MeetingRef } from "../../../../features/meetings/papers/load-papers.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { exampleMeetings } from "../../../../store/queries/public/example-meetings.ts";
import { papersAddress } from "../../papers/papers-address.ts";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

/** A route below a meeting's papers, for who takes part in the committee's meetings or reads all that is kept. */
export function forPapers(
  route: Pick<Route, "name" | "answers"> & { readonly below: string },
  handle: (visit: Visit, who: SignedIn, ref: MeetingRef) => Promise<Response | Problem>,
): Route {
  const { below, name, answers } = route;
  return {
    name,
    answers,
    method: "GET",
    who: "read-papers",
    path: papersAddress(":body", ":meeting").papers + below,
    examples: async (tx) =>
      (await exampleMeetings(tx, 40)).map(({ bodyId, id }) => ({
        address: papersAddress(bodyId, id).papers + below.replace(/:\w+/g, "44444444-4444-4444-8444-444444444444"),
      })),
    handle: async (visit) => {
      const ids = z.object({ bodyId: z.guid(), meetingId: z.guid() });
      const ref = ids.safeParse({ bodyId: visit.param("body"), meetingId: visit.param("meeting") });
      if (visit.signedIn === null) return problem("problem.forbidden");
      return ref.success ? handle(visit, visit.signedIn, ref.data) : problem("problem.not-found");
    },
  };
}
