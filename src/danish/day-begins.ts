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
