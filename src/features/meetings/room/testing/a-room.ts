import { randomUUID } from "node:crypto";
import type { RecordedCommand, RoomChange, RoomValue } from "../../../../records/room-command.ts";
import { type RoomAgenda, type RoomState, roomState } from "../room-state.ts";

/** An id for tests: the same for the same letter and number. */
export function idOf(letter: string, number: number): string {
  const digits = `${letter.charCodeAt(0).toString(16)}${number.toString(16).padStart(6, "0")}`;
  return `${digits}-0000-4000-8000-000000000000`;
}

export const items = [1, 2, 3].map((number) => idOf("i", number)) as [string, string, string];

/** Four members and a substitute, all names invented. */
export const [chair, second, third, fourth, substitute] = [1, 2, 3, 4, 5].map((number) => idOf("p", number)) as [
  string,
  string,
  string,
  string,
  string,
];

const names: readonly (readonly [string, string, string, RoomValue<"person">["role"]])[] = [
  [chair, "Vigga Vindspejl", "V", "chair"],
  [second, "Malthe Mosegris", "A", "vice-chair"],
  [third, "Gry Gråspurv", "F", "member"],
  [fourth, "Jens Jernurt", "C", "member"],
  [substitute, "Ulla Ugle", "C", "substitute"],
];

export const agenda: RoomAgenda = {
  isCouncil: false,
  items: items.map((id, at) => ({
    id,
    number: String(at + 46),
    title: ["Godkendelse af dagsorden", "Cykelsti langs åen", "Takster"][at] ?? "",
    public: true,
    points: at === 1 ? ["1", "2"].map((number) => ({ number, text: `At punkt ${number} godkendes.` })) : [],
  })),
};

const opened = Date.parse("2026-03-02T15:00:00Z");

/** A command so many minutes into the meeting; `base`: the commands it replaces. */
export function command(minute: number, changes: readonly RoomChange[], base: readonly string[] = []): RecordedCommand {
  const at = new Date(opened + minute * 60_000).toISOString();
  return { id: randomUUID(), at, actor: null, base: [...base], changes: [...changes] };
}

/** The meeting opened with its people on the list, all members present but those named away. */
export function opening(away: Readonly<Record<string, RoomValue<"attendance">>> = {}): RecordedCommand {
  return command(0, [
    { of: "opening", value: new Date(opened).toISOString() },
    ...names.map(([person, name, party, role]): RoomChange => ({ of: "person", person, value: { name, party, role } })),
    ...names
      .filter(([, , , role]) => role !== "substitute")
      .map(([person]): RoomChange => {
        const value = away[person] ?? { state: "present", substitute: null };
        return { of: "attendance", person, value };
      }),
  ]);
}

/** The state after an opening and these changes, each a command of its own, a minute apart. */
export function meetingAfter(
  changes: readonly RoomChange[],
  away: Readonly<Record<string, RoomValue<"attendance">>> = {},
  held: RoomAgenda = agenda,
): RoomState {
  return roomState(held, [opening(away), ...changes.map((change, at) => command(at + 1, [change]))]);
}

/** A vote by member. */
export function vote(item: string, given: Partial<RoomValue<"vote">> = {}, number = 1): RoomChange {
  const matter = {
    on: "",
    point: "",
    amendment: false,
    order: number,
    majority: "simple",
    ballots: null,
    counts: null,
  } as const;
  const counts = { for: 3, against: 1, abstained: 0 };
  const taken = given.ballots ? {} : { counts };
  return { of: "vote", item, vote: idOf("v", number), value: { ...matter, ...taken, ...given } };
}
