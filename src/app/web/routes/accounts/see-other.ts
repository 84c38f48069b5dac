import type { OpenedSession } from "../../../../features/accounts/session.ts";
import { sessionCookie } from "../../session-cookie.ts";
import type { Site } from "../../site.ts";

/** Goes on to a path of this site with GET; with `session` it also begins one, with null it ends the one there is. */
export function seeOther(site: Site, path: string, session?: OpenedSession | null): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  if (session !== undefined) headers.append("set-cookie", sessionCookie(site, session));
  return new Response(null, { status: 303, headers });
}
