import { realDay } from "../../danish/calendar.ts";

/** Everything that people write between the digits of a number, whatever kind of dash or space it is. */
const between = /(?<=\d)[\s\u00a0.\-\u2010-\u2015\u2212/_]{1,3}(?=\d)/g;

/**
 * True where a text holds what looks like a personal number: ten digits in a row, with or without dashes, dots or spaces,
 * also inside other text, of which the first six are a day of the calendar (of whichever century; substitute numbers have
 * 60 added to the day). The check digit is not asked: numbers given out since 2007 need not have it. Days as `2026-03-01`
 * and longer runs of digits are none.
 */
export function holdsPersonNumber(text: string): boolean {
  const plain = text.normalize("NFKC");
  if (!/\d/.test(plain)) return false;
  const joined = plain.replace(between, "");
  for (const [digits] of joined.matchAll(/\d+/g)) if (digits.length === 10 && isBirthDay(digits)) return true;
  // Beside another number in the same text, where only the two halves are joined.
  for (const [, day, serial] of plain.matchAll(/(?<!\d)(\d{6})[\s.\-\u2010-\u2015\u2212/_]{0,3}(\d{4})(?!\d)/g)) {
    if (isBirthDay(`${day}${serial}`)) return true;
  }
  return false;
}

function isBirthDay(digits: string): boolean {
  const written = Number(digits.slice(0, 2));
  const day = written > 60 ? written - 60 : written;
  const [month, year] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return realDay(1900 + year, month, day) !== null || realDay(2000 + year, month, day) !== null;
}
