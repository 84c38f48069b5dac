import { describe, expect, test } from "vitest";
import type { RoomChange, RoomValue } from "../../../records/room-command.ts";
import { contradictionsIn } from "./contradictions.ts";
import { presenceAt } from "./presence.ts";
import type { RoomAgenda } from "./room-state.ts";
import { roomState } from "./room-state.ts";
import { tally } from "./tally.ts";
import {
  agenda,
  chair,
  command,
  fourth,
  items,
  meetingAfter,
  opening,
  second,
  substitute,
  third,
  vote,
} from "./testing/a-room.ts";

const [first, path, last] = items;
const excused = { state: "excused", substitute: null } as const;
const decided = (outcome: RoomValue<"decision">["outcome"], item = first, point = ""): RoomChange => ({
  of: "decision",
  item,
  point,
  value: { outcome, text: "Godkendt." },
});
const disqualified = (value: Partial<RoomValue<"disqualification">> = {}): RoomChange => ({
  of: "disqualification",
  item: path,
  person: third,
  value: { raisedBy: third, found: true, left: true, ...value },
});

function found(
  changes: readonly RoomChange[],
  away: Readonly<Record<string, RoomValue<"attendance">>> = {},
  held: RoomAgenda = agenda,
): string[] {
  return contradictionsIn(meetingAfter(changes, away, held)).map((each) => each.found.key.replace("problem.room-", ""));
}

describe("who is there", () => {
  const voting = (changes: readonly RoomChange[], item: string, away = {}) =>
    presenceAt(meetingAfter(changes, away), item).voting.map((person) => person.name.split(" ")[0]);

  test("those present from the beginning, and who sits in for one who is away", () => {
    expect(voting([], first)).toEqual(["Vigga", "Malthe", "Gry", "Jens"]);
    const seated: RoomChange = { of: "attendance", person: substitute, value: { state: "present", substitute: null } };
    const away = { [fourth]: { state: "excused", substitute } };
    expect(voting([seated], first, away)).toEqual(["Vigga", "Malthe", "Gry", "Ulla"]);
    expect(voting([seated], first)).toEqual(["Vigga", "Malthe", "Gry", "Jens"]);
  });

  test("one who leaves during an item takes no part in its decision, one who arrives does", () => {
    const left: RoomChange = { of: "movement", item: path, person: chair, value: { way: "left", clock: "16.10" } };
    const back: RoomChange = { of: "movement", item: last, person: chair, value: { way: "arrived", clock: null } };
    expect(voting([left, back], first)).toContain("Vigga");
    expect(voting([left, back], path)).not.toContain("Vigga");
    expect(voting([left, back], last)).toContain("Vigga");
  });

  test("one who is disqualified is out of that item alone", () => {
    expect(voting([disqualified()], path)).toEqual(["Vigga", "Malthe", "Jens"]);
    expect(voting([disqualified()], last)).toHaveLength(4);
    expect(voting([disqualified({ found: false, left: false })], path)).toHaveLength(4);
  });
});

describe("a vote", () => {
  const result = (value: Partial<RoomValue<"vote">>) => {
    const state = meetingAfter([vote(first, value)]);
    const taken = state.items[0]?.votes[0];
    return taken && tally(taken, state.people, 4).result;
  };
  const counts = (yes: number, no: number, abstained = 0) => ({
    counts: { for: yes, against: no, abstained },
    ballots: null,
  });

  test("is carried by the majority of the votes cast, unless said otherwise", () => {
    expect(result(counts(2, 1, 1))).toBe("carried");
    expect(result(counts(1, 2))).toBe("lost");
    expect(result(counts(2, 2))).toBe("tied");
    expect(result({ ...counts(2, 1), majority: "two-thirds" })).toBe("carried");
    expect(result({ ...counts(3, 2), majority: "two-thirds" })).toBe("lost");
    expect(result({ ...counts(2, 0, 2), majority: "members" })).toBe("lost");
    expect(result({ ...counts(3, 0, 1), majority: "members" })).toBe("carried");
  });

  test("is counted by member", () => {
    const ballots = { [chair]: "for", [second]: "for", [third]: "against", [fourth]: "abstained" } as const;
    const state = meetingAfter([vote(first, { ballots })]);
    const taken = state.items[0]?.votes[0];
    const counted = taken && tally(taken, state.people, 4);
    expect(counted?.for.people.map((person) => person.party)).toEqual(["V", "A"]);
    expect([counted?.for.count, counted?.against.count, counted?.abstained.count]).toEqual([2, 1, 1]);
  });
});

describe("what cannot be so is said, and kept", () => {
  test("nothing is wrong with a meeting as it should be", () => {
    expect(found([vote(first), decided("approved")])).toEqual([]);
    expect(found([disqualified(), decided("approved", path)])).toEqual([]);
  });

  test("too few are there: half is enough, fewer are not", () => {
    const two = { [third]: excused, [fourth]: excused };
    expect(found([decided("approved")], two)).toEqual([]);
    expect(found([decided("approved", path), disqualified({ person: second } as never)], two)).toEqual([]);
    const out: RoomChange = { of: "movement", item: path, person: chair, value: { way: "left", clock: null } };
    expect(found([out, decided("approved", path)], two)).toEqual(["quorum"]);
  });

  test("votes of those who may not vote, and more votes than there are voters", () => {
    expect(found([disqualified(), vote(path, { ballots: { [third]: "for" } })])).toEqual([
      "vote-disqualified",
      "vote-too-few",
    ]);
    expect(found([vote(first, { ballots: { [fourth]: "for", [chair]: "for" } })], { [fourth]: excused })).toEqual([
      "vote-absent",
      "vote-too-few",
    ]);
    expect(found([vote(first, { counts: { for: 4, against: 1, abstained: 0 } })])).toEqual(["vote-too-many"]);
  });

  test("a decision against the vote, and an amendment after the matter", () => {
    expect(found([vote(first, { counts: { for: 1, against: 3, abstained: 0 } }), decided("approved")])).toEqual([
      "vote-lost",
    ]);
    expect(found([vote(first, { counts: { for: 2, against: 2, abstained: 0 } }), decided("approved")])).toEqual([
      "vote-tied",
    ]);
    expect(found([vote(first), decided("rejected")])).toEqual(["vote-carried"]);
    expect(found([vote(first), vote(first, { amendment: true, on: "Ændringsforslag" }, 2)])).toEqual(["vote-order"]);
  });

  test("disqualification that nobody decided on, or that nobody heeded (§ 14)", () => {
    expect(found([disqualified({ found: null, left: false })])).toEqual(["disqualified-open"]);
    expect(found([disqualified({ left: false })])).toEqual(["disqualified-stays"]);
    expect(found([disqualified({ found: false })])).toEqual(["disqualified-left"]);
  });

  test("dissent and demand of one who took no part (§§ 13 and 23)", () => {
    const dissent: RoomChange = {
      of: "dissent",
      item: path,
      dissent: items[0],
      value: { by: [third], kind: "minority-statement", text: "For dyrt." },
    };
    const demand: RoomChange = { of: "demand", item: path, person: third, value: true };
    expect(found([dissent, demand])).toEqual([]);
    expect(found([disqualified(), dissent, demand])).toEqual(["dissent-absent", "demand-absent"]);
    expect(found([demand], {}, { ...agenda, isCouncil: true })).toEqual(["demand-council"]);
    const closing = command(1, [{ of: "closing", value: "2026-03-02T15:30:00Z" }]);
    const late = contradictionsIn(roomState(agenda, [opening(), closing, command(60, [demand])]));
    expect(late.map((each) => each.found.key)).toContain("problem.room-demand-late");
  });

  test("attendance nobody has said, a substitute beside the member, a substitute for two", () => {
    const gone: RoomChange = { of: "attendance", person: chair, value: null };
    expect(contradictionsIn(roomState(agenda, [opening(), command(1, [gone], [])])).length).toBeGreaterThan(0);
    const seated: RoomChange = { of: "attendance", person: substitute, value: { state: "present", substitute: null } };
    expect(found([seated], { [fourth]: { state: "present", substitute } })).toEqual(["substitute-both"]);
    const two = { [fourth]: { state: "excused", substitute }, [third]: { state: "excused", substitute } } as const;
    expect(found([seated], two)).toEqual(["substitute-twice"]);
  });

  test("when the meeting is closed, what was not decided", () => {
    const closing: RoomChange = { of: "closing", value: "2026-03-02T17:00:00Z" };
    expect(found([decided("approved"), decided("approved", path, "1"), closing])).toEqual([
      "points-undecided",
      "undecided",
    ]);
    expect(found([decided("approved", path), decided("approved", path, "1")])).toEqual(["whole-and-points"]);
  });
});
