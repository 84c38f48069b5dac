import type { Mention } from "./mentions.ts";

/**
 * How what an item refers to is kept and compared: `committee@2024-05-30` a meeting, `committee@2024-05-30#47` an item of
 * it, `committee#47` an item of the committee's meetings of the last year. Committees by their names as compared.
 */
export function referenceOf({ committee, day, number }: Mention, ownCommittee: string): string {
  const name = committee ?? ownCommittee;
  return `${name}${day === null ? "" : `@${day}`}${number === null ? "" : `#${number}`}`;
}

/** A meeting's item as others may refer to it. `names`: every name of its committee, as compared. */
export interface Referred {
  readonly names: readonly string[];
  readonly day: string | null;
  readonly number: string | null;
}

/** How far back an item that is told by its number alone is looked for, in days: numbers run for a year at most. */
export const numbersRun = 400;

/**
 * Whether references lead to an item: `item` where its number is told, `meeting` where only its meeting's day is.
 * `day`: of the meeting that refers. A reference to another item of the same meeting is none to this one.
 */
export function leadsTo(
  references: readonly string[],
  day: string | null,
  { names, day: of, number }: Referred,
): "item" | "meeting" | null {
  if (references.length === 0 || of === null) return null;
  const known = new Set(references);
  const near = day !== null && of < day && daysBetween(of, day) <= numbersRun;
  for (const name of names) {
    const meeting = `${name}@${of}`;
    if (number !== null && (known.has(`${meeting}#${number}`) || (near && known.has(`${name}#${number}`))))
      return "item";
  }
  return names.some((name) => known.has(`${name}@${of}`)) ? "meeting" : null;
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
