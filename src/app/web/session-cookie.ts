import type { OpenedSession } from "../../features/accounts/session.ts";
import type { Site } from "./site.ts";

// With https the browser itself holds the cookie to this host, the whole site and encryption (RFC 6265bis, __Host-).
const nameOf = (site: Site) => (isEncrypted(site) ? "__Host-traad" : "traad");

/** The session's token out of a Cookie header, or null. */
export function sessionToken(site: Site, cookies: Readonly<Record<string, string>>): string | null {
  const token = cookies[nameOf(site)];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/**
 * The Set-Cookie header that begins a session in the browser; with null, the one that ends it. It lasts for so many
 * seconds and not until an hour of the clock: the browser's clock may be wrong.
 */
export function sessionCookie(site: Site, session: OpenedSession | null): string {
  const seconds = session === null ? 0 : Math.floor((session.expires.getTime() - site.now().getTime()) / 1000);
  const secure = isEncrypted(site) ? "; Secure" : "";
  return `${nameOf(site)}=${session?.token ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

function isEncrypted(site: Site): boolean {
  return site.baseUrl.startsWith("https:");
}
