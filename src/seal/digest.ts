import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { canonical, type Json } from "./canonical.ts";

/** SHA-256 as 64 small hexadecimal digits. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A salt of 256 bits, so that nobody finds a short text by trying texts against its digest. */
const saltSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A piece of text by itself: what it is (`items/…/decision`), its words, and the salt its digest is made with.
 * Erased, it has neither words nor salt, and only its digest is left.
 */
export interface SaltedPart {
  readonly name: string;
  readonly salt: string;
  readonly value: Json;
}

/** A part as it is given to others. `withheld`: its words are closed to them. `erased`: they are gone, lawfully. */
export const shownPartSchema = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("whole"),
    name: z.string(),
    digest: digestSchema,
    salt: saltSchema,
    value: z.json(),
  }),
  z.strictObject({ state: z.literal("withheld"), name: z.string(), digest: digestSchema }),
  z.strictObject({ state: z.literal("erased"), name: z.string(), digest: digestSchema }),
]);
export type ShownPart = z.infer<typeof shownPartSchema>;

/** The digest of a value's canonical form, as 64 hexadecimal digits. */
export function digestOf(value: Json): string {
  return createHash("sha256").update(canonical(value), "utf8").digest("hex");
}

/** The digest of a part: over its salt, its name and its value, so that no part can stand in another's place. */
export function partDigest({ name, salt, value }: SaltedPart): string {
  return digestOf(["traad-part/1", salt, name, value]);
}

/** A value with a new salt. */
export function salted(name: string, value: Json): SaltedPart {
  return { name, salt: randomBytes(32).toString("hex"), value };
}
