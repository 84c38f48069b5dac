import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { z } from "zod";
import { canonical } from "./canonical.ts";
import { digestSchema } from "./digest.ts";
import { type Entry, publicKeySchema } from "./entry.ts";

/** How long a body's chain is, and the hash of its last entry: what is signed, put into receipts and published. */
export const headSchema = z.strictObject({
  format: z.literal("traad-head/1"),
  body: z.uuid(),
  length: z.int().positive(),
  hash: digestSchema,
});
export type Head = z.infer<typeof headSchema>;

/** The head of a chain that ends with an entry of that hash. */
export function headOf({ body, number }: Pick<Entry, "body" | "number">, hash: string): Head {
  return { format: "traad-head/1", body, length: number, hash };
}

/** A signature and the key it is made with. */
export const signatureSchema = z.strictObject({
  /** Ed25519 over the head's canonical form, base64url. */
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  key: publicKeySchema,
});
export type Signature = z.infer<typeof signatureSchema>;

/** Signs heads. The key lies outside the database, and may be changed while nobody is signing. */
export interface Signer {
  /** The public key, as in a signature, as it is now. */
  readonly key: string;
  readonly sign: (head: Head) => Signature;
}

/** A signer by a private key in PEM (PKCS #8). Throws where it is no Ed25519 key. */
export function signerOf(pem: string): Signer {
  const secret = createPrivateKey(pem);
  if (secret.asymmetricKeyType !== "ed25519") throw new Error("The key that signs is not an Ed25519 key.");
  const key = written(createPublicKey(secret));
  return {
    key,
    sign: (head) => ({ key, signature: sign(null, bytesOf(head), secret).toString("base64url") }),
  };
}

/** A new private key in PEM (PKCS #8). */
export function newKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** True where the signature is the head's, by the key it names. */
export function isSigned(head: Head, { key, signature }: Signature): boolean {
  const known = keyOf(key);
  const bytes = Buffer.from(signature, "base64url");
  // The same signature written otherwise would be a changed letter that nobody finds.
  if (known === null || bytes.toString("base64url") !== signature) return false;
  return verify(null, bytesOf(head), known, bytes);
}

/** What people compare a key by: SHA-256 of it, as 64 hexadecimal digits. */
export function fingerprint(key: string): string {
  return createHash("sha256").update(Buffer.from(key, "base64url")).digest("hex");
}

function bytesOf(head: Head): Buffer {
  return Buffer.from(canonical(head), "utf8");
}

function written(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).toString("base64url");
}

function keyOf(key: string): KeyObject | null {
  try {
    const known = createPublicKey({ key: Buffer.from(key, "base64url"), format: "der", type: "spki" });
    // The same key written otherwise would be another fingerprint.
    return known.asymmetricKeyType === "ed25519" && written(known) === key ? known : null;
  } catch {
    return null;
  }
}
