import { z } from "zod";
import { always, whenOpen } from "./publicity.ts";

/** Bands of ages that searches are counted by: the first age of each. */
const bandStarts = [0, 6, 13, 18, 30, 65] as const;

/** The band of an age a search was understood to ask for: *13-17*, *65-*. Of a range its middle counts; null: `""`. */
export function ageBand(ages: { readonly from: number; readonly to: number } | null): string {
  if (ages === null) return "";
  const age = Math.floor((ages.from + ages.to) / 2);
  const at = bandStarts.findLastIndex((start) => start <= age);
  const [start = 0, next] = [bandStarts[Math.max(0, at)], bandStarts[Math.max(0, at) + 1]];
  return next === undefined ? `${start}-` : `${start}-${next - 1}`;
}

/** A count of fewer is not shown: so few may be somebody one knows. */
export const fewestMissed = 5;

export const missedSets = ["challenge", "group", "situation", "kind", "none"] as const;
export type MissedSet = (typeof missedSets)[number];

/** What was searched for and not found, so many times. `ages` empty: no age was said. */
export const missedSchema = z.object({
  set: always(z.enum(missedSets)),
  term: always(z.string()),
  ages: always(z.string()),
  count: always(z.int().min(fewestMissed)),
});
export type Missed = z.infer<typeof missedSchema>;

/**
 * How the overview stood and was used in a quarter. `offers`: shown on its last day so far; `kept`: of those that
 * associations keep, the shown and those hidden for want of a word, `confirmed` of them shown. `visits`: pages looked at,
 * the same page from the same network once an hour. `fewer`: how many lines of `missed` are not shown for want of counts.
 */
export const offerFiguresSchema = z.object({
  public: always(z.literal(true)),
  from: whenOpen(z.iso.date()),
  to: whenOpen(z.iso.date()),
  /** The day these figures are of, ISO. */
  on: whenOpen(z.iso.date()),
  offers: whenOpen(z.int()),
  ofAssociations: whenOpen(z.int()),
  kept: whenOpen(z.int()),
  confirmed: whenOpen(z.int()),
  visits: whenOpen(z.object({ overview: always(z.int()), offer: always(z.int()) })),
  missed: whenOpen(z.array(always(missedSchema))),
  fewer: whenOpen(z.int()),
});
export type OfferFigures = z.infer<typeof offerFiguresSchema>;

/** The first and the last day of the quarter a day is in, and its name: *2026-K4*. ISO. */
export function quarterOf(day: string): { readonly from: string; readonly to: string; readonly name: string } {
  const year = Number(day.slice(0, 4));
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const iso = (month: number, date: number) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { from: iso(quarter * 3, 1), to: iso(quarter * 3 + 3, 0), name: `${year}-K${quarter + 1}` };
}
