import { dayFromIso } from "../../../danish/calendar.ts";
import type { EffortFact } from "../../../records/effort-course.ts";

/** A fact with its days as numbers. `to` is infinite for a period that goes on. */
export interface KnownFact {
  readonly fact: string;
  readonly day: number;
  readonly to: number;
  readonly value: string | null;
}

/** The facts of a course, by their kind, each kind in order of its days. */
export type KnownFacts = ReadonlyMap<string, readonly KnownFact[]>;

const none: readonly KnownFact[] = [];

/** The days that were read before: many courses share them, and there are no more than the calendar has (of 200 years). */
const daysRead = new Map<string, number>();

function readDay(iso: string): number | null {
  const known = daysRead.get(iso);
  if (known !== undefined) return known;
  const day = dayFromIso(iso);
  if (day !== null && iso.length === 10) daysRead.set(iso, day);
  return day;
}

/** The facts in the order of their days, so that what is reckoned of them does not hang on the order they came in. */
export function knownFacts(facts: readonly EffortFact[]): KnownFacts {
  const known = new Map<string, KnownFact[]>();
  for (const { fact, from, to, value } of facts) {
    const day = readDay(from);
    if (day === null) throw new Error("A fact of a course has no day.");
    const one = { fact, day, to: to === null ? Number.POSITIVE_INFINITY : (readDay(to) ?? day), value };
    const same = known.get(fact);
    if (same === undefined) known.set(fact, [one]);
    else same.push(one);
  }
  for (const same of known.values()) if (same.length > 1) same.sort(inOrder);
  return known;
}

function inOrder(a: KnownFact, b: KnownFact): number {
  return a.day - b.day || (a.to === b.to ? 0 : a.to - b.to) || ((a.value ?? "") < (b.value ?? "") ? -1 : 1);
}

/** The facts of a kind, the first first. */
export const factsOf = (facts: KnownFacts, key: string): readonly KnownFact[] => facts.get(key) ?? none;

/** The first fact of a kind; null where none is known. */
export const firstOf = (facts: KnownFacts, key: string): KnownFact | null => facts.get(key)?.[0] ?? null;
