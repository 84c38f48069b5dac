import type { Site } from "./site.ts";

/** What a cookie of ours is called in the browser: with https the browser itself holds it to this host, the whole site and encryption (RFC 6265bis, __Host-). */
export function cookieName({ baseUrl }: Pick<Site, "baseUrl">, name: string): string {
  return baseUrl.startsWith("https:") ? `__Host-${name}` : name;
}

/**
 * A Set-Cookie header that no script can read and no other site makes the browser send. It lasts for so many seconds and
 * not until an hour of the clock: the browser's clock may be wrong; 0 takes it away.
 */
export function ownCookie(site: Pick<Site, "baseUrl">, name: string, value: string, seconds: number): string {
  const secure = site.baseUrl.startsWith("https:") ? "; Secure" : "";
  return `${cookieName(site, name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}
