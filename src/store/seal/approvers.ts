import type { Meeting } from "../../records/meeting.ts";
import { countingDocuments, type MeetingState } from "../publish/meeting-state.ts";
import { type FindPerson, personFinder } from "../publish/people-in-meeting.ts";

/** Somebody with a seat in the committee on the day of a meeting; `personId` null: nobody in the records is known to be it. */
export interface Seated {
  readonly name: string;
  /** Null where none is stated. */
  readonly party: string | null;
  readonly personId: string | null;
  /** Whose the seat is; null where it has no account. */
  readonly accountId: string | null;
}

/** Who is to approve: those who took part as members or substitutes. */
export interface Approvers {
  readonly persons: readonly { readonly personId: string; readonly name: string }[];
  /** Names nobody could be found for. */
  readonly unknown: readonly string[];
  /** The minutes name those who were away and nobody who was there: these have a seat and were not away. */
  readonly fromSeats: boolean;
}

const noMember = new Set(["secretary", "official", "guest"]);

/**
 * Who took part in a meeting as its minutes state it: participants who are no officials, and the substitutes of those who
 * were away; not those who were. Most minutes name only those who were away; then it is who has a seat and was not away
 * at the whole meeting. Nobody where there are no minutes.
 */
export function approversOf(state: MeetingState, seated: readonly Seated[]): Approvers {
  const main = countingDocuments(state, "current")[0];
  if (main === undefined || main.document.kind !== "minutes") return { persons: [], unknown: [], fromSeats: false };
  const { meeting, items } = main.revision.reading;
  const find = personFinder(state.people);
  const absent = meeting?.absent ?? [];
  const there = (meeting?.attendanceStated === true ? meeting.participants : [])
    .filter(({ role }) => !noMember.has(role ?? ""))
    .map(({ name, party }) => ({ name, party, personId: find(name, party) }));
  const fromSeats = there.length === 0 && seated.length > 0;
  const decided = items.filter(({ decision }) => decision !== null);
  const away = whoOf(absent, find);
  const awayFrom = fromSeats ? decided.map((item) => whoOf(item.absent, find)) : [];
  const wasAway = (key: string) =>
    away.has(key) || (awayFrom.length > 0 && awayFrom.every((absentees) => absentees.has(key)));
  const replaced = [...absent, ...(fromSeats ? decided.flatMap((item) => item.absent) : [])];
  const substitutes = replaced.flatMap(({ substitute }) =>
    substitute === null ? [] : [{ name: substitute, party: null, personId: find(substitute) }],
  );
  const seats = seated.map((seat) => ({ ...seat, personId: seat.personId ?? find(seat.name, seat.party) }));
  const persons = new Map<string, { personId: string; name: string }>();
  const unknown = new Set<string>();
  for (const { name, personId } of [...(fromSeats ? seats : there), ...substitutes]) {
    if (wasAway(personId ?? name)) continue;
    if (personId === null) unknown.add(name);
    else persons.set(personId, { personId, name });
  }
  return { persons: [...persons.values()], unknown: [...unknown], fromSeats };
}

/** Those named as away: their permanent ids, or their names where nobody is found. */
function whoOf(absent: Meeting["absent"], find: FindPerson): Set<string> {
  return new Set(absent.map(({ name, party }) => find(name, party) ?? name));
}
