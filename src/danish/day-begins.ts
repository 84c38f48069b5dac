import { addDays } from "./holidays.ts";

const clock = new Intl.DateTimeFormat("sv-SE", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Copenhagen",
});

/** The ISO day in Denmark at a moment. */
export const dayInDenmark = (moment: Date): string => clock.format(moment).slice(0, 10);

/** The moment at which an ISO day has ended in Denmark. */
export const dayEnds = (day: string): Date => dayBegins(addDays(day, 1));

/** The moment at which an ISO day begins in Denmark. The clock is never moved at midnight, so there is one. */
export function dayBegins(day: string): Date {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return clock.format(summer) === `${day} 00:00` ? summer : new Date(`${day}T00:00:00+01:00`);
}

/**
 * The moment at which the clock in Denmark shows a time (*12:00*) on an ISO day; the first of them where it is set back and
 * shows it twice. Null where there is no such time: on the night it is set forward.
 */
export function momentInDenmark(day: string, time: string): Date | null {
  const moments = ["+02:00", "+01:00"].map((offset) => new Date(`${day}T${time}:00${offset}`));
  return moments.find((moment) => !Number.isNaN(moment.getTime()) && clock.format(moment) === `${day} ${time}`) ?? null;
}

/** The ISO day and the clock in Denmark at a moment: *2026-12-15*, *12:00*. */
export function clockInDenmark(moment: Date): { readonly day: string; readonly time: string } {
  const [day = "", time = ""] = clock.format(moment).split(" ");
  return { day, time };
}
