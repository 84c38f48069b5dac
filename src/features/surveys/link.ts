import { createHmac } from "node:crypto";
import { digestOf } from "../../access/secret.ts";
import { keyFor } from "./box.ts";

/**
 * The secret of an invitation's link, 43 letters. Made of the invitation's id, so that a reminder can lead to the same
 * page although only its digest is kept.
 */
export function linkSecret(secret: Uint8Array, invitationId: string): string {
  return createHmac("sha256", keyFor(secret, "link")).update(invitationId).digest("base64url");
}

/** What is kept of a link. */
export const linkDigest = (secret: Uint8Array, invitationId: string): Uint8Array =>
  digestOf(linkSecret(secret, invitationId));

/** The path of the page that a link leads to. */
export const answerPath = (token: string, language: "da" | "en"): string =>
  `/svar/${token}${language === "en" ? "?sprog=en" : ""}`;
