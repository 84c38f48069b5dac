import { expect, test } from "vitest";
import { isProblem } from "../../../records/problem.ts";
import type { RoomCommand } from "../../../records/room-command.ts";
import { type ArrivedAt, decideCommands } from "./decide-commands.ts";
import { idOf, items } from "./testing/a-room.ts";

const [meeting, other] = [idOf("m", 1), idOf("m", 2)];
const id = (number: number) => idOf("c", number);
const arrived = (given: Partial<ArrivedAt> = {}): ArrivedAt => ({
  rights: { records: true, presides: true },
  items: new Set(items),
  stored: new Map(),
  meetingId: meeting,
  now: "2026-03-02T16:00:00.000Z",
  ...given,
});
const command = (given: Partial<RoomCommand> = {}): RoomCommand => ({
  id: id(1),
  at: "2026-03-02T15:30:00.000Z",
  base: [],
  changes: [{ of: "current", value: items[0] }],
  ...given,
});
const decided = (at: ArrivedAt, ...sent: RoomCommand[]) => {
  const out = decideCommands(at, sent);
  return isProblem(out) ? out.key : out;
};

test("adds what is new, once, also where it came twice in one sending", () => {
  expect(decided(arrived(), command(), command())).toEqual([command()]);
  expect(decided(arrived({ stored: new Map([[id(1), meeting]]) }), command())).toEqual([]);
});

test("keeps of a base what is known, so that no two can name each other", () => {
  const sent = [command({ base: [id(2), id(3)] }), command({ id: id(2), base: [id(1)] })];
  expect(decided(arrived({ stored: new Map([[id(3), meeting]]) }), ...sent)).toEqual([
    command({ base: [id(3)] }),
    command({ id: id(2), base: [id(1)] }),
  ]);
});

test("nothing was entered later than it arrived, whatever the device's clock says", () => {
  expect(decided(arrived(), command({ at: "2031-01-01T00:00:00Z" }))).toMatchObject([
    { at: "2026-03-02T16:00:00.000Z" },
  ]);
});

test("refuses what cannot be used, all that was sent with it", () => {
  const elsewhere = command({ id: id(2), changes: [{ of: "doors", item: idOf("i", 9), value: "closed" }] });
  expect(decided(arrived(), command(), elsewhere)).toBe("problem.room-item-unknown");
  expect(decided(arrived({ stored: new Map([[id(1), other]]) }), command())).toBe("problem.room-command-elsewhere");
});

test("who leads the meeting enters what is dealt with and who speaks, and no decisions", () => {
  const chair = arrived({ rights: { records: false, presides: true } });
  const decision = { of: "decision", item: items[0], point: "", value: null } as const;
  expect(decided(chair, command())).toHaveLength(1);
  expect(decided(chair, command({ changes: [decision] }))).toBe("problem.forbidden");
  const nobody = arrived({ rights: { records: false, presides: false } });
  expect(decided(nobody, command())).toBe("problem.forbidden");
});
