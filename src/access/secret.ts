import { createHash, createHmac, randomBytes } from "node:crypto";

/** What its holder has (`token`, 43 letters) and what we keep of it (`digest`). */
export interface Secret {
  readonly token: string;
  readonly digest: Uint8Array;
}

/** A secret of 256 random bits: a session's or a one-time link's. */
export function newSecret(): Secret {
  const token = randomBytes(32).toString("base64url");
  return { token, digest: digestOf(token) };
}

/** SHA-256 of a token. The tokens are random and long, so a slow hash would add nothing. */
export function digestOf(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}

/** The token that every form of a session carries: derived from the session's, so that it need not be kept. */
export function formToken(sessionToken: string): string {
  return createHmac("sha256", sessionToken).update("form").digest("base64url");
}
