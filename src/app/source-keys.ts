import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const version = "k1";

/**
 * Seals a body's own key to a source of figures, so that the database holds nothing that can be used: AES-256-GCM with a key
 * made of the installation's `secret` (32 bytes, outside the database), bound to the body.
 */
export function sealSourceKey(secret: Uint8Array, bodyId: string, key: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), iv).setAAD(Buffer.from(bodyId));
  const sealed = Buffer.concat([cipher.update(key, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [version, iv.toString("base64url"), sealed.toString("base64url")].join(".");
}

/** Opens what `sealSourceKey` made; null where the secret is another, or it is another body's. */
export function openSourceKey(secret: Uint8Array, bodyId: string, sealed: string): string | null {
  const [made, iv = "", rest = ""] = sealed.split(".");
  const bytes = Buffer.from(rest, "base64url");
  if (made !== version || bytes.length < 16) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), Buffer.from(iv, "base64url"));
    decipher.setAAD(Buffer.from(bodyId)).setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
  } catch {
    // Not of this secret. What it says, if anything, is nobody's to know.
    return null;
  }
}

const keyOf = (secret: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", "roed-traad keys of sources", 32));
