import { z } from "zod";
import type { RoleRight } from "../../../../access/may.ts";
import { mayInBody } from "../../../../access/may-prepare.ts";
import type { Viewer } from "../../../../access/viewer.ts";
import { type Problem, problem } from "../../../../records/problem.ts";
import { always, type Route } from "../../route.ts";
import type { Visit } from "../../visit.ts";

const nobodys = "00000000-0000-4000-8000-000000000000";

/** A visit of one who works with items or agendas of the body named in the address. */
export interface Preparing {
  readonly visit: Visit;
  readonly viewer: Viewer;
  readonly bodyId: string;
  /** The other id of the address: an item's, an agenda's, a committee's; empty where it has none. */
  readonly id: string;
}

interface PreparingRoute extends Pick<Route, "name" | "method" | "path" | "maxBytes"> {
  readonly who: RoleRight;
  readonly answers?: Route["answers"];
}

/**
 * A route for those who prepare agendas: `:body` and, where the path has it, `:id` are ids, and the viewer has the right
 * for the body or a committee of it. What may be done to what is there is asked again by the action.
 */
export function forPreparing(
  route: PreparingRoute,
  handle: (preparing: Preparing) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    answers: route.answers ?? (route.method === "GET" ? "page" : "redirect"),
    examples: always(route.path.replace(/:(?:body|id|file)/g, nobodys)),
    handle: async (visit) => {
      const viewer = visit.signedIn?.viewer;
      const bodyId = visit.param("body");
      const id = visit.param("id");
      const isId = (text: string) => z.uuid().safeParse(text).success;
      if (!isId(bodyId) || (route.path.includes(":id") && !isId(id))) return problem("problem.not-found");
      if (viewer === undefined || !mayInBody(viewer, route.who, bodyId)) return problem("problem.not-found");
      return handle({ visit, viewer, bodyId, id });
    },
  };
}
