import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

// AES-256-GCM: a nonce of 96 bits, then what is sealed, then the tag of 128 bits.
const nonceBytes = 12;
const tagBytes = 16;

/** Seals bytes so that only the key's holder can read them, and any change is noticed. `bound`: what it belongs to. */
export function seal(key: Uint8Array, content: Uint8Array, bound: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed; null where it is not whole, or was sealed with another key or for something else. */
export function unseal(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes))
      .setAAD(Buffer.from(bound))
      .setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A key for one purpose, made of the secret. */
export function keyFor(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", `traad survey ${purpose}`, 32));
}
