import type { SignedIn } from "../../../../features/accounts/session.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import type { Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

/** A route for secretaries. */
export function forSecretaries(
  route: Pick<Route, "name" | "method" | "path" | "examples">,
  handle: (visit: Visit, who: SignedIn) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    who: "secretary",
    answers: route.method === "GET" ? "page" : "redirect",
    handle: async (visit) => (visit.signedIn === null ? problem("problem.forbidden") : handle(visit, visit.signedIn)),
  };
}
