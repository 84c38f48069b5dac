import { dayFromIso } from "../danish/calendar.ts";
import { givenNames } from "../danish/given-names.ts";
import { findCpr } from "../features/meetings/precheck/cpr/find-cpr.ts";
import { findNames } from "../features/meetings/precheck/find-names.ts";
import type { Span } from "../records/span.ts";

/** Words, so that it can be read aloud and printed in any font. */
const cover = "[skjult]";
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const phone = /(?<![\d-])(?:(?:\+|00)45[ .]?)?[2-9]\d(?:[ .]?\d\d){3}(?![\d-])/g;
const street =
  /(?<![\p{L}\d])\p{Lu}[\p{L}.]*(?: \p{Lu}?[\p{L}.]+){0,2}(?:vej|gade|allé|alle|stræde|vænget?|parken|torvet?|plads|stien|bakken|haven|toften) \d{1,3} ?[A-Za-z]?(?![\p{L}\d])/gu;

/**
 * A text with what looks like personal data covered: personal numbers, persons' names, mail addresses, telephone numbers
 * and addresses of homes. It finds much and not all; a person reads it after. `today`: ISO.
 */
export function maskPersonal(text: string, today: string): string {
  const found: Span[] = [
    ...findCpr(text, dayFromIso(today)).map(({ span }) => span),
    ...findNames(text, [], "found").map(({ span }) => span),
    ...[email, phone, street].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]),
    ),
  ];
  let out = "";
  let at = 0;
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue;
    out += text.slice(at, Math.max(at, from)) + (from >= at ? cover : "");
    at = to;
  }
  return out + text.slice(at);
}

/** Whether a text seems to hold a personal number. */
export const holdsPersonalNumber = (text: string, today: string): boolean =>
  findCpr(text, dayFromIso(today)).some(({ verdict }) => verdict !== "broken");

/** What can give away who somebody is. */
export type PersonalKind = "number" | "name" | "email" | "telephone" | "address";

/**
 * What in a short text seems to say who somebody is: everything `maskPersonal` covers, and besides a single given name and
 * any eight digits or more, since a note of a profile needs neither. `today`: ISO.
 */
export function personalIn(text: string, today: string): PersonalKind[] {
  const digits = text.match(/\d(?:[\d .-]*\d)?/g) ?? [];
  const longest = Math.max(0, ...digits.map((run) => run.replace(/\D/g, "").length));
  const isGiven = (word: string) => givenNames.has(word.split("-")[0] ?? "");
  const capitals = text.match(/(?<![\p{L}\d])\p{Lu}[\p{L}-]+/gu) ?? [];
  const found: readonly (readonly [PersonalKind, boolean])[] = [
    ["number", findCpr(text, dayFromIso(today)).length > 0 || longest >= 10],
    ["email", hasMatch(email, text) || /[\p{L}\d]@[\p{L}\d]/u.test(text)],
    ["telephone", hasMatch(phone, text) || (longest >= 8 && longest < 10)],
    ["name", findNames(text, [], "found").length > 0 || capitals.some(isGiven)],
    ["address", hasMatch(street, text)],
  ];
  return found.flatMap(([kind, isThere]) => (isThere ? [kind] : []));
}

// The patterns are for all places in a text, and remember where they were.
const hasMatch = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;
