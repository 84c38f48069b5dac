import { dayOf, easterOf, isoOf, partsOf, weekdayOf as weekdayOfNumber } from "./calendar.ts";

/** A Danish public holiday, or a day on which municipalities close early or altogether without its being one. */
export interface Holiday {
  readonly day: string;
  readonly key: HolidayKey;
  /** `half`: offices close during the day, by agreement or custom. */
  readonly closed: "whole" | "half";
}

export const holidayKeys = [
  "new-year",
  "maundy-thursday",
  "good-friday",
  "easter-sunday",
  "easter-monday",
  "prayer-day",
  "ascension",
  "may-day",
  "constitution-day",
  "whit-sunday",
  "whit-monday",
  "christmas-eve",
  "christmas-day",
  "boxing-day",
  "new-years-eve",
] as const;
export type HolidayKey = (typeof holidayKeys)[number];

/** The last year store bededag was a holiday: abolished from 2024 by lov nr. 214 af 6. marts 2023 § 1. */
const lastPrayerDay = 2023;

/**
 * The holidays of a year, by day. The public holidays are the Church's feast days as lov om detailsalg fra butikker m.v.
 * (lukkeloven) § 2 means them (nytårsdag, skærtorsdag, langfredag, påske, Kristi himmelfart, pinse, jul); the same
 * paragraph closes shops on grundlovsdag and juleaftensdag, and from 15 on nytårsaftensdag. 1 May is in no law:
 * municipalities close at noon by agreement. Those four are `half`.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const whole = (day: string, key: HolidayKey): Holiday => ({ day, key, closed: "whole" });
  const half = (day: string, key: HolidayKey): Holiday => ({ day, key, closed: "half" });
  return [
    whole(`${year}-01-01`, "new-year"),
    whole(addDays(easter, -3), "maundy-thursday"),
    whole(addDays(easter, -2), "good-friday"),
    whole(easter, "easter-sunday"),
    whole(addDays(easter, 1), "easter-monday"),
    ...(year <= lastPrayerDay ? [whole(addDays(easter, 26), "prayer-day")] : []),
    half(`${year}-05-01`, "may-day"),
    whole(addDays(easter, 39), "ascension"),
    half(`${year}-06-05`, "constitution-day"),
    whole(addDays(easter, 49), "whit-sunday"),
    whole(addDays(easter, 50), "whit-monday"),
    half(`${year}-12-24`, "christmas-eve"),
    whole(`${year}-12-25`, "christmas-day"),
    whole(`${year}-12-26`, "boxing-day"),
    half(`${year}-12-31`, "new-years-eve"),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Easter Sunday of a year, ISO. */
export function easterSunday(year: number): string {
  return isoOf(easterOf(year));
}

/** The ISO day so many days later. Days are counted without hours: summer time cannot shift one. */
export function addDays(day: string, days: number): string {
  return isoOf(numberOf(day) + days);
}

/** How many days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** Monday 1 to Sunday 7, of an ISO day. */
export function weekdayOf(day: string): number {
  return weekdayOfNumber(numberOf(day));
}

/** The week of an ISO day as Danish calendars number it (ISO 8601), and the year that week belongs to. */
export function weekOf(day: string): { readonly year: number; readonly week: number } {
  const thursday = numberOf(day) + 4 - weekdayOf(day);
  const { year } = partsOf(thursday);
  return { year, week: 1 + Math.floor((thursday - dayOf(year, 1, 1)) / 7) };
}

function numberOf(day: string): number {
  return dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}
