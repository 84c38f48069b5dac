import { personKey } from "../import/match-names.ts";
import type { MeetingPerson } from "./meeting-state.ts";

export type FindPerson = (name: string, party?: string | null) => string | null;

/**
 * Finds who a name in a meeting's document is, among those known in the meeting: by full name, and by party where two
 * bear it; a single word (first or last name) where only one can be meant. Null where it is nobody or not clear.
 */
export function personFinder(people: readonly MeetingPerson[]): FindPerson {
  const byKey = new Map<string, MeetingPerson[]>();
  for (const person of people) {
    const words = person.key.split(" ");
    for (const key of new Set([person.key, words.at(0) ?? "", words.at(-1) ?? ""])) {
      const same = byKey.get(key);
      if (same) same.push(person);
      else byKey.set(key, [person]);
    }
  }
  return (name, party = null) => {
    const key = personKey(name) ?? name.normalize("NFC").toLowerCase().trim();
    const named = byKey.get(key) ?? [];
    const [only, ...more] = named.length > 1 && party !== null ? named.filter((one) => one.party === party) : named;
    return only !== undefined && more.length === 0 ? only.personId : null;
  };
}
