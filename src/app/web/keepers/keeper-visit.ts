import { timingSafeEqual } from "node:crypto";
import { formToken } from "../../../access/secret.ts";
import { type KeeperIn, keeperBy } from "../../../features/offers/keepers/come-in.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { cookieName, ownCookie } from "../own-cookie.ts";
import type { Route } from "../route.ts";
import { seeOther } from "../routes/accounts/see-other.ts";
import type { Site } from "../site.ts";
import type { Visit } from "../visit.ts";

const name = "forening";

/** The session of a keeper in its own cookie, beside whoever else has signed in; null ends it. */
export function keeperCookie(site: Site, session: { readonly token: string; readonly expires: Date } | null): string {
  const seconds = session === null ? 0 : Math.floor((session.expires.getTime() - site.now().getTime()) / 1000);
  return ownCookie(site, name, session?.token ?? "", seconds);
}

/** The token of a keeper's cookie, or null. */
export function keeperToken({ site, cookie }: Visit): string | null {
  const token = cookie(cookieName(site, name));
  return token !== null && /^[\w-]{43}$/.test(token) ? token : null;
}

/** A visit of one who has come in by a link. `formKey`: what every form of the session carries. */
export interface KeeperVisit extends KeeperIn {
  readonly visit: Visit;
  readonly formKey: string;
}

/** Where one is shown the way in who has not come in, or whose session is over. */
export const wayIn = "/forening";

/**
 * A route for keepers: who has not come in is shown the way in; a form must have been made in the same session. Strangers
 * may ask, so that the way in can be shown.
 */
export function forKeepers(
  route: Pick<Route, "name" | "method" | "path" | "examples"> & Partial<Pick<Route, "maxBytes">>,
  handle: (of: KeeperVisit) => Promise<Response | Problem>,
): Route {
  return {
    ...route,
    who: "public",
    answers: "redirect",
    handle: async (visit) => {
      const token = keeperToken(visit);
      const found = token === null ? null : await keeperBy(visit.site.store, token, visit.site.now());
      if (token === null || found === null) return seeOther(visit.site, wayIn);
      const formKey = formToken(token);
      if (route.method === "POST") {
        const sent = Buffer.from((await visit.form()).get("noegle") ?? "");
        const right = Buffer.from(formKey);
        if (sent.length !== right.length || !timingSafeEqual(sent, right)) return problem("problem.form-token");
      }
      return handle({ ...found, visit, formKey });
    },
  };
}
