import { describe, expect, test } from "vitest";
import type { RoomChange } from "../../../records/room-command.ts";
import { roomState } from "./room-state.ts";
import { seenBy } from "./seen-by.ts";
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

const [, closed] = items;
const held = { ...agenda, items: agenda.items.map((item) => (item.id === closed ? { ...item, public: false } : item)) };
const decision = { outcome: "approved", text: "Hemmelig beslutning." } as const;
const written: readonly RoomChange[] = [
  { of: "attendance", person: substitute, value: { state: "present", substitute: null } },
  { of: "decision", item: closed, point: "", value: decision },
  vote(closed),
  { of: "dissent", item: closed, dissent: closed, value: { by: [second], kind: "against", text: "Hemmelig mening." } },
  { of: "demand", item: closed, person: second, value: true },
];
const disqualified = (person: string, value: { found: boolean | null; left: boolean }): RoomChange => ({
  of: "disqualification",
  item: closed,
  person,
  value: { raisedBy: null, ...value },
});
const left = (person: string): RoomChange => ({
  of: "movement",
  item: closed,
  person,
  value: { way: "left", clock: null },
});
const away = { [fourth]: { state: "excused" as const, substitute } };
const byId = (id: string) => ({ ids: [id], name: null });

describe("of a closed item, what is written is seen by", () => {
  test.each([
    ["a member who is there", byId(third), [], true],
    ["the chair", byId(chair), [], true],
    ["a substitute who sits in for one", byId(substitute), [], true],
    ["a member who is away", byId(fourth), [], false],
    ["one who is disqualified", byId(third), [disqualified(third, { found: true, left: false })], false],
    ["one who has left as disqualified", byId(third), [disqualified(third, { found: null, left: true })], false],
    ["one of whom it is only asked", byId(third), [disqualified(third, { found: null, left: false })], true],
    ["another while one is disqualified", byId(second), [disqualified(third, { found: true, left: true })], true],
    ["a chair who is disqualified", byId(chair), [disqualified(chair, { found: true, left: true })], false],
    ["one who went before it", byId(third), [left(third)], false],
    ["one who is known by name", { ids: [], name: " gry  Gråspurv" }, [], true],
    ["an account that is nobody's", { ids: [], name: "Åse Åmand" }, [], false],
    ["an account without a name", { ids: [], name: null }, [], false],
  ] as const)("%s: %#", (_, own, changes, sees) => {
    const { state, hidden } = seenBy(meetingAfter([...written, ...changes], away, held), own);
    const item = state.items.find(({ id }) => id === closed);
    expect(hidden.has(closed)).toBe(!sees);
    expect(item?.decisions.size).toBe(sees ? 1 : 0);
    expect([item?.votes.length, item?.dissents.length, item?.demands.length]).toEqual(sees ? [1, 1, 1] : [0, 0, 0]);
    // Nor by any other way: not in what stands, and not in what two wrote differently.
    const all = JSON.stringify([[...state.standing], state.conflicts, state.items.map((each) => [...each.decisions])]);
    expect(all.includes("Hemmelig")).toBe(sees);
  });
});

test("doors that are closed at the meeting close an item that was open on the agenda", () => {
  const doors: RoomChange = { of: "doors", item: closed, value: "closed" };
  const open = seenBy(meetingAfter(written, away), byId(fourth));
  expect(open.hidden.size).toBe(0);
  expect(seenBy(meetingAfter([...written, doors], away), byId(fourth)).hidden).toEqual(new Set([closed]));
});

test("what two wrote differently of it is hidden with it", () => {
  const other: RoomChange = {
    of: "decision",
    item: closed,
    point: "",
    value: { ...decision, text: "Hemmeligt andet." },
  };
  const said = [...written.slice(1, 2), other].map((change, at) => command(at + 1, [change]));
  const state = roomState(held, [opening(away), ...said]);
  expect(state.conflicts).toHaveLength(1);
  expect(seenBy(state, byId(fourth)).state.conflicts).toEqual([]);
  expect(seenBy(state, byId(third)).state.conflicts).toHaveLength(1);
});
