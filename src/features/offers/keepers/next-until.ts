import type { OfferKeeping } from "../../../records/offer-keeper.ts";

/**
 * The last day on which an offer that was confirmed on a day is shown: so many months on, when its keeper is asked again,
 * and the days it has to answer. Of 31 August and half a year, the last day of February counts. ISO.
 */
export function nextUntil(day: string, { every, patience }: OfferKeeping): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + every + 1, 0)).getUTCDate();
  const asked = Date.UTC(year, month - 1 + every, Math.min(date, last));
  return new Date(asked + patience * 86_400_000).toISOString().slice(0, 10);
}
