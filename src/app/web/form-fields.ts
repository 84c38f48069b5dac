import { z } from "zod";

/** What was written in a form, by its fields' names. */
export type Fields = ReadonlyMap<string, string>;

/** Words out of a form, without spaces around them; null where nothing was written. */
export const text = (form: Fields, name: string): string | null => form.get(name)?.trim() || null;

/** A day (ISO) out of a form; null where it is none. */
export const day = (form: Fields, name: string): string | null =>
  z.iso.date().nullable().catch(null).parse(text(form, name));

/** A record's id out of a form; null where it is none. */
export const id = (form: Fields, name: string): string | null =>
  z.uuid().nullable().catch(null).parse(text(form, name));

/** What was chosen among what can be; `otherwise` where it is none of that. */
export function oneOf<const T extends string, const Else extends string | null>(
  known: readonly T[],
  written: string | undefined,
  otherwise: Else,
): T | Else {
  return known.find((each) => each === written) ?? otherwise;
}
