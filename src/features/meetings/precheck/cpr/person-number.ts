import { dayOf, realDay } from "../../../../danish/calendar.ts";

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * The day of birth (whole days since 1970) that ten digits give, or null where the calendar has no such day. The seventh
 * digit and the year say the century (CPR-kontoret, *Personnummeret i CPR-systemet*): 0–3 is 1900–1999; 4 and 9 are
 * 2000–2036 and 1937–1999; 5–8 are 2000–2057 and 1858–1899.
 */
export function birthDayOf(digits: string): number | null {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number];
  const whole = centuryOf(Number(digits[6]), year) + year;
  // The calendar of times in running text begins in 1900; nobody alive is older, but the register is.
  if (whole >= 1900) return realDay(whole, month, day);
  if (month < 1 || month > 12 || day < 1) return null;
  const found = dayOf(whole, month, day);
  return new Date(found * 86_400_000).getUTCMonth() === month - 1 ? found : null;
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

/**
 * Whether ten digits pass the check by modulus 11. All personal numbers did until 1 October 2007; since then some have
 * been given out that do not, so far to people born on a 1 January (CPR-kontoret, *Personnumre uden kontrolciffer*).
 */
export function passesModulus(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 10; at++) sum += (weights[at] ?? 0) * Number(digits[at]);
  return sum % 11 === 0;
}

/** A number as it may be shown: `010190-••••`, in whatever way it was written. */
export function maskedNumber(digits: string): string {
  return `${digits.slice(0, 6)}-••••`;
}
