import canonicalize from "canonicalize";

/** What has a canonical form: a value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * The canonical form of a value: JSON as RFC 8785 (JCS) writes it, names in the order of their UTF-16 units, numbers as
 * ECMAScript writes them, letters as they are and not normalised. Two values have the same form only where they are the
 * same. Throws for what has none: a number that is not finite, a lone surrogate, `undefined`.
 */
export function canonical(value: Json): string {
  refuseUnwritable(value);
  const written = canonicalize(value);
  if (written === undefined) throw new Error("A value that is no JSON has no canonical form.");
  return written;
}

/** The library leaves out what JSON.stringify leaves out; here that would be a text nobody approved. */
function refuseUnwritable(value: unknown): void {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${value} has no canonical form.`);
  } else if (typeof value === "string") {
    if (!value.isWellFormed()) throw new Error("A text with half a letter (a lone surrogate) has no canonical form.");
  } else if (Array.isArray(value)) {
    for (const each of value) refuseUnwritable(each);
  } else if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [name, each] of Object.entries(value)) {
      refuseUnwritable(name);
      refuseUnwritable(each);
    }
  } else {
    throw new Error("A value that is no JSON has no canonical form.");
  }
}
