import type { Absence } from "../../../records/person.ts";
import { isMember, isThere, presenceAt } from "./presence.ts";
import type { RoomPerson, RoomState } from "./room-state.ts";

/** Who was at the meeting and who was not, as minutes state it. */
export interface TookPart {
  /** Who took part in at least one item, members and those who sat in for them, the chair first. */
  readonly present: readonly RoomPerson[];
  /** Members who were away from every item: with apologies first, then without. */
  readonly absent: readonly Absence[];
  /** By item: members who were away from it and not from the whole meeting. */
  readonly absentAt: ReadonlyMap<string, readonly Absence[]>;
}

/** What minutes state of attendance. Who is out because of disqualification is not absent; the decision tells of that. */
export function tookPart(state: RoomState): TookPart {
  const members = state.people.filter(isMember);
  const isAway = (person: RoomPerson) =>
    state.items.length === 0
      ? person.attendance?.state !== "present"
      : state.items.every((item) => !isThere(state, person, item.id));
  const away = members.filter(isAway);
  const absentAt = new Map(
    state.items.map((item) => {
      const { away: now } = presenceAt(state, item.id);
      const others = now.filter(({ person }) => !away.includes(person));
      return [item.id, others.map(({ person, substitute }) => absence(state, person, substitute, false))];
    }),
  );
  const present = state.people.filter((person) => {
    if (isMember(person)) return !away.includes(person);
    const sitsIn = members.some((member) => member.attendance?.substitute === person.id);
    return person.role === "substitute" && sitsIn && !isAway(person);
  });
  const substituteOf = (member: RoomPerson) =>
    present.find((person) => person.id === member.attendance?.substitute) ?? null;
  const told = away.map((member) => absence(state, member, substituteOf(member), true));
  const absent = [true, false, null].flatMap((excused) => told.filter((each) => each.excused === excused));
  return { present, absent, absentAt };
}

function absence(state: RoomState, person: RoomPerson, substitute: RoomPerson | null, whole: boolean): Absence {
  const said = state.people.find((each) => each.id === person.id)?.attendance?.state;
  const excused = whole ? (said === "excused" ? true : said === "absent" ? false : null) : null;
  return { name: person.name, party: person.party, excused, substitute: substitute?.name ?? null };
}
