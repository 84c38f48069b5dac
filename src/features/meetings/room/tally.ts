import type { RoomValue } from "../../../records/room-command.ts";
import type { RoomPerson } from "./room-state.ts";

/** What a vote came to. `parties`: each side's votes by party, where votes were taken by member. */
export interface Tally {
  readonly for: Side;
  readonly against: Side;
  readonly abstained: Side;
  readonly result: "carried" | "lost" | "tied";
}

export interface Side {
  readonly count: number;
  /** Who voted so, in the order of the list; empty where only the numbers were taken. */
  readonly people: readonly RoomPerson[];
}

/**
 * Counts a vote. A decision is taken by the majority of the votes cast, abstentions apart, unless said otherwise
 * (kommunestyrelsesloven § 11): *two-thirds* of the votes cast, or more than half of all `seats`. With as many
 * for as against a vote is *tied*, and what was proposed falls.
 */
export function tally(vote: RoomValue<"vote">, people: readonly RoomPerson[], seats: number): Tally {
  const side = (which: "for" | "against" | "abstained"): Side => {
    if (vote.counts !== null) return { count: vote.counts[which], people: [] };
    const ids = Object.entries(vote.ballots ?? {}).filter(([, ballot]) => ballot === which);
    const named = people.filter((person) => ids.some(([id]) => id === person.id));
    return { count: ids.length, people: named };
  };
  const sides = { for: side("for"), against: side("against"), abstained: side("abstained") };
  return { ...sides, result: resultOf(sides.for.count, sides.against.count, vote.majority, seats) };
}

function resultOf(yes: number, no: number, majority: RoomValue<"vote">["majority"], seats: number): Tally["result"] {
  if (majority === "members") return yes * 2 > seats ? "carried" : "lost";
  if (majority === "two-thirds") return yes > 0 && yes * 3 >= (yes + no) * 2 ? "carried" : "lost";
  return yes > no ? "carried" : yes < no ? "lost" : "tied";
}
