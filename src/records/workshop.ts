import { z } from "zod";
import { always, staff, whenOpen } from "./publicity.ts";

/** What is done on a track of a workshop: goods are made ready, or services and cleaning are done. */
export const trackKinds = ["production", "service"] as const;

/** A track: how many places it has, and how many *buddies* help there. */
export const trackSchema = z.object({
  id: always(z.uuid()),
  kind: whenOpen(z.enum(trackKinds)),
  title: whenOpen(z.string()),
  places: whenOpen(z.int().nonnegative()),
  buddies: whenOpen(z.int().nonnegative()),
  /** The day the two were counted. */
  counted: whenOpen(z.iso.date()),
});
export type Track = z.infer<typeof trackSchema>;

/**
 * What a company ordered, and the day it was guaranteed by. Who ordered is the administration's to see. `delivered` null:
 * not yet. Days are ISO.
 */
export const orderSchema = z.object({
  id: always(z.uuid()),
  trackId: whenOpen(z.uuid().nullable()),
  customer: staff(z.string().nullable()),
  task: whenOpen(z.string()),
  promised: whenOpen(z.iso.date()),
  delivered: whenOpen(z.iso.date().nullable()),
});
export type Order = z.infer<typeof orderSchema>;

/** How many the job centre referred in a month, and by which paragraph of serviceloven; nobody of them is named. */
export const referralSchema = z.object({
  id: staff(z.uuid()),
  trackId: staff(z.uuid().nullable()),
  /** § 103: protected employment; § 104: activity and company. */
  law: staff(z.enum(["103", "104"])),
  /** The first day of the month. */
  month: staff(z.iso.date()),
  count: staff(z.int().nonnegative()),
});
export type Referral = z.infer<typeof referralSchema>;

/** The referrals of a year, of both paragraphs and all tracks. `count` null: so few that it is not told. */
export const referralsOfYearSchema = z.object({
  year: whenOpen(z.int()),
  count: whenOpen(z.int().nullable()),
});

/** Fewer than so many people are not counted for everybody. */
export const fewest = 5;

/** Referrals by year, the oldest first, as everybody may know them: fewer than five are no figure. */
export function referralsOfYears(referrals: readonly Referral[]): z.infer<typeof referralsOfYearSchema>[] {
  const years = new Map<number, number>();
  for (const { month, count } of referrals) {
    const year = Number(month.slice(0, 4));
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => ({ year, count: count > 0 && count < fewest ? null : count }));
}

/** How the delivery guarantee was kept: whole orders. `open`: not delivered, and not late yet. */
export interface Guarantee {
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
}

/** How one order stands on a day: kept in time, broken (delivered late, or late and not delivered), or open. */
export function orderState({ promised, delivered }: Order, today: string): keyof Guarantee {
  if (delivered !== null) return delivered <= promised ? "kept" : "broken";
  return promised < today ? "broken" : "open";
}

/** The same, counted. */
export function guaranteeOf(orders: readonly Order[], today: string): Guarantee {
  const out = { kept: 0, broken: 0, open: 0 };
  for (const order of orders) out[orderState(order, today)] += 1;
  return out;
}
