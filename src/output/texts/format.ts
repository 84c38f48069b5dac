import { dayInDenmark } from "../../danish/day-begins.ts";
import type { Language } from "./say.ts";

const zone = "Europe/Copenhagen";
const locales: Readonly<Record<Language, string>> = { da: "da-DK", en: "en-GB" };

function both<T>(make: (locale: string) => T): Readonly<Record<Language, T>> {
  return { da: make(locales.da), en: make(locales.en) };
}

// Formatters are costly to make and free to keep.
const days = both((l) => new Intl.DateTimeFormat(l, { dateStyle: "long", timeZone: "UTC" }));
const weekdays = both((l) => new Intl.DateTimeFormat(l, { weekday: "long", timeZone: "UTC" }));
const shortDays = both(
  (l) => new Intl.DateTimeFormat(l, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
);
const dayMonths = both((l) => new Intl.DateTimeFormat(l, { day: "numeric", month: "short", timeZone: "UTC" }));
const months = both((l) => new Intl.DateTimeFormat(l, { month: "long", year: "numeric", timeZone: "UTC" }));
const shortMonths = both((l) => new Intl.DateTimeFormat(l, { month: "short", timeZone: "UTC" }));
const numbers = both((l) => new Intl.NumberFormat(l));
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });

function noon(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00Z`);
}

/** An ISO day (`2024-09-02`) as *2. september 2024*. */
export function formatDay(language: Language, day: string): string {
  return days[language].format(noon(day));
}

/** An ISO day as *2. sep. 2024*, for narrow columns. */
export function formatShortDay(language: Language, day: string): string {
  return shortDays[language].format(noon(day));
}

/** An ISO day as *2. sep.*, where the year is known. */
export function formatDayMonth(language: Language, day: string): string {
  return dayMonths[language].format(noon(day));
}

/** The month of an ISO day as *september 2024*. */
export function formatMonth(language: Language, day: string): string {
  return months[language].format(noon(day));
}

/** The month of an ISO day as *sep.* */
export function formatShortMonth(language: Language, day: string): string {
  return shortMonths[language].format(noon(day));
}

/** An ISO day as *mandag den 2. september 2024*. */
function formatWeekday(language: Language, day: string): string {
  const weekday = weekdays[language].format(noon(day));
  return language === "da" ? `${weekday} den ${formatDay(language, day)}` : `${weekday} ${formatDay(language, day)}`;
}

/** A moment (ISO with offset) as the clock in Denmark shows it: *kl. 14.30*, in English *14:30*. */
export function formatClock(language: Language, moment: string): string {
  const time = clock.format(new Date(moment));
  return language === "da" ? `kl. ${time.replace(":", ".")}` : time;
}

/** *mandag den 2. september 2024 kl. 14.30*; the day alone where no clock is stated. */
export function formatMoment(language: Language, day: string, moment: string | null): string {
  return moment === null
    ? formatWeekday(language, day)
    : `${formatWeekday(language, day)} ${formatClock(language, moment)}`;
}

/** A moment (ISO with offset) as Denmark has it, short: *2. sep. 2024 kl. 14.30*. */
export function formatShortMoment(language: Language, moment: string): string {
  return `${formatShortDay(language, dayInDenmark(new Date(moment)))} ${formatClock(language, moment)}`;
}

/** *1.234*; in English *1,234*. */
export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}

const collators = both((l) => new Intl.Collator(l));

/** Orders two texts as the language does: in Danish æ, ø and å last. */
export function compareText(language: Language, a: string, b: string): number {
  return collators[language].compare(a, b);
}

/** With a capital first letter: *Mandag den 2. september 2024*. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("da") + text.slice(1);
}
