/** Whom a passkey is for: the site's host, and the origin that what is signed must name. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * The site as browsers let it have passkeys (WebAuthn, section 5.1.3): over https, or on localhost, and by a name, not a
 * number. Null elsewhere.
 */
export function relyingParty(baseUrl: string): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(baseUrl);
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  return (protocol === "https:" && !isNumber) || hostname === "localhost" ? { id: hostname, origin } : null;
}
