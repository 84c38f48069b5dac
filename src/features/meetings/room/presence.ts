import type { RoomPerson, RoomState } from "./room-state.ts";

/** Who is in the room when an item is decided, of those who have a seat. */
export interface Presence {
  /** Members and those who sit in for one, who take part in the decision. */
  readonly voting: readonly RoomPerson[];
  /** Members who are not there, the disqualified apart, each with who sits in for them. */
  readonly away: readonly { readonly person: RoomPerson; readonly substitute: RoomPerson | null }[];
  /** Out of the room because they are disqualified (kommunestyrelsesloven § 14). */
  readonly disqualified: readonly RoomPerson[];
  /** How many seats there are, and whether at least half are filled (§ 11). */
  readonly seats: number;
  readonly quorate: boolean;
}

/** True for those who have a seat of their own. */
export function isMember({ role }: RoomPerson): boolean {
  return role === "chair" || role === "vice-chair" || role === "member";
}

/**
 * Who takes part in the item's decision: who was there from the beginning, and who came or left at the items up to it in
 * the order of the agenda, without those who are disqualified in it. Nobody is there of whom nobody has said so.
 */
export function presenceAt(state: RoomState, itemId: string): Presence {
  const item = state.items.find((each) => each.id === itemId);
  const members = state.people.filter(isMember);
  const out = new Set(
    (item?.disqualifications ?? []).filter((each) => each.left || each.found === true).map((each) => each.person),
  );
  const there = (person: RoomPerson) => isThere(state, person, itemId);
  const sitsIn = (person: RoomPerson) =>
    person.role === "substitute" && members.some((member) => member.attendance?.substitute === person.id);
  const seated = state.people.filter((person) => (isMember(person) || sitsIn(person)) && there(person));
  const voting = seated.filter((person) => !out.has(person.id));
  const substituteOf = (member: RoomPerson) =>
    seated.find((person) => person.id === member.attendance?.substitute) ?? null;
  return {
    voting,
    away: members
      .filter((member) => !there(member) && !out.has(member.id))
      .map((person) => ({ person, substitute: substituteOf(person) })),
    disqualified: state.people.filter((person) => out.has(person.id)),
    seats: members.length,
    quorate: members.length > 0 && voting.length * 2 >= members.length,
  };
}

/** True where a person is in the room when the item is decided, disqualified or not. */
export function isThere(state: RoomState, person: RoomPerson, itemId: string): boolean {
  let there = person.attendance?.state === "present";
  for (const item of state.items) {
    const moved = item.movements.find((movement) => movement.person === person.id);
    if (moved !== undefined) there = moved.way === "arrived";
    if (item.id === itemId) break;
  }
  return there;
}
