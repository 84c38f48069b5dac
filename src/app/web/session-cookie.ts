import type { OpenedSession } from "../../features/accounts/session.ts";
import { cookieName, ownCookie } from "./own-cookie.ts";
import type { Site } from "./site.ts";

const name = "traad";

/** The session's token out of a Cookie header, or null. */
export function sessionToken(site: Site, cookies: Readonly<Record<string, string>>): string | null {
  const token = cookies[cookieName(site, name)];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** The Set-Cookie header that begins a session in the browser; with null, the one that ends it. */
export function sessionCookie(site: Site, session: OpenedSession | null): string {
  const seconds = session === null ? 0 : Math.floor((session.expires.getTime() - site.now().getTime()) / 1000);
  return ownCookie(site, name, session?.token ?? "", seconds);
}
