import { createHash } from "node:crypto";

/**
 * A permanent id for a record that is wholly given by others (one person's attendance at one meeting): the same each
 * time it is written. As opaque as the ids it is made of. SQL gets the same by `md5(a || '|' || b)::uuid`.
 */
export function derivedId(...parts: readonly (string | number | null)[]): string {
  const hash = createHash("md5")
    .update(parts.map((part) => part ?? "").join("|"))
    .digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
