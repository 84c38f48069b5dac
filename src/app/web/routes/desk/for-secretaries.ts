import type { SignedIn } from "../../../../features/accounts/session.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

/** A route of the desk: pages for whoever reads all of a body's records, actions for whoever keeps them. */
export function forSecretaries(
  route: Pick<Route, "name" | "method" | "path" | "examples"> & Partial<Pick<Route, "who" | "inCommittee">>,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    who: route.method === "GET" ? "read-records" : "keep-records",
    ...route,
    answers: route.method === "GET" ? "page" : "redirect",
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}
