import type { z } from "zod";

/**
 * Who may see a field.
 * - `always`: everybody, as soon as the record is published, also where the record is closed
 *   (an item's number, its neutral title).
 * - `when-open`: everybody, where the record itself and everything it stands in is open.
 * - `staff`: those with a role in the body.
 * - `closed`: nobody through a page, an API, a feed or a count. What is not marked is closed.
 */
export type Publicity = "always" | "when-open" | "staff" | "closed";

const marks = new WeakMap<z.ZodType, Publicity>();

function mark<T extends z.ZodType>(schema: T, publicity: Publicity): T {
  // A fresh instance, so that one shared schema can carry different marks in different fields.
  const own = schema.clone() as T;
  marks.set(own, publicity);
  return own;
}

/** Marks a field as shown to everybody, on closed records too. */
export const always = <T extends z.ZodType>(schema: T): T => mark(schema, "always");
/** Marks a field as shown to everybody where the record is open. */
export const whenOpen = <T extends z.ZodType>(schema: T): T => mark(schema, "when-open");
/** Marks a field as shown to those with a role in the body. */
export const staff = <T extends z.ZodType>(schema: T): T => mark(schema, "staff");

/** The mark of a field's schema; `closed` where there is none. */
export function publicityOf(schema: z.ZodType): Publicity {
  return marks.get(schema) ?? "closed";
}
