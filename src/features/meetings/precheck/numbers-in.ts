import { dayFromIso } from "../../../danish/calendar.ts";
import { type FoundNumber, findCpr } from "./cpr/find-cpr.ts";
import type { CheckedText } from "./subject.ts";

const known = new WeakMap<CheckedText, readonly FoundNumber[]>();

/** The personal numbers of a text; looked for once, also where several rules must not show them. */
export function numbersIn(text: CheckedText, today: string | null): readonly FoundNumber[] {
  let found = known.get(text);
  if (!found) {
    found = findCpr(text.text, today === null ? null : dayFromIso(today));
    known.set(text, found);
  }
  return found;
}
