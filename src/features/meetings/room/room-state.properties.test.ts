import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordedCommand, RoomChange } from "../../../records/room-command.ts";
import { thingOf } from "../../../records/room-command.ts";
import { contradictionsIn } from "./contradictions.ts";
import { baseOf, roomState } from "./room-state.ts";
import { agenda, chair, command, fourth, idOf, items, opening, second, third } from "./testing/a-room.ts";

const person = fc.constantFrom(chair, second, third, fourth);
const item = fc.constantFrom(...items);
const change: fc.Arbitrary<RoomChange> = fc.oneof(
  fc.record({
    of: fc.constant("attendance" as const),
    person,
    value: fc.record({
      state: fc.constantFrom("present" as const, "excused" as const, "absent" as const),
      substitute: fc.constant(null),
    }),
  }),
  fc.record({
    of: fc.constant("movement" as const),
    item,
    person,
    value: fc.option(
      fc.record({ way: fc.constantFrom("arrived" as const, "left" as const), clock: fc.constant(null) }),
    ),
  }),
  fc.record({
    of: fc.constant("decision" as const),
    item,
    point: fc.constantFrom("", "1", "2"),
    value: fc.record({
      outcome: fc.constantFrom("approved" as const, "rejected" as const, "postponed" as const),
      text: fc.string({ maxLength: 8 }),
    }),
  }),
  fc.record({ of: fc.constant("demand" as const), item, person, value: fc.constantFrom(true as const, null) }),
  fc.record({ of: fc.constant("current" as const), value: item }),
);

/** What a device enters one after the other: each command on what the device has seen, its own and what it began with. */
const entered = (from: RecordedCommand[], changes: readonly RoomChange[], minute: number): RecordedCommand[] => {
  const known = [...from];
  for (const [at, each] of changes.entries()) {
    known.push(command(minute + at, [each], baseOf(roomState(agenda, known), [thingOf(each)])));
  }
  return known.slice(from.length);
};

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
const told = (commands: readonly RecordedCommand[]) => {
  const state = roomState(agenda, commands);
  const wrong = contradictionsIn(state);
  return JSON.stringify([state, wrong], (_key, value: unknown) =>
    value instanceof Map ? [...(value as Map<string, unknown>)].sort(byKey) : value,
  );
};

/** Two lists of commands put together anyhow, the order within each kept. */
const interleaved = (a: readonly RecordedCommand[], b: readonly RecordedCommand[], choices: readonly boolean[]) => {
  const [left, right] = [[...a], [...b]];
  const out: RecordedCommand[] = [];
  for (let at = 0; left.length + right.length > 0; at += 1) {
    const next = (choices[at] ?? at % 2 === 0) ? (left.shift() ?? right.shift()) : (right.shift() ?? left.shift());
    if (next !== undefined) out.push(next);
  }
  return out;
};

describe("the meeting that commands make", () => {
  test("is the same however often and in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), fc.infiniteStream(fc.nat(1000)), (changes, numbers) => {
        const commands = [opening(), ...entered([opening()], changes, 1)];
        const again = commands.flatMap((each) => (Number(numbers.next().value) % 3 === 0 ? [each, each] : [each]));
        const shuffled = again
          .map((each) => [Number(numbers.next().value), each] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, each]) => each);
        expect(told(shuffled)).toBe(told(commands));
      }),
    );
  });

  test("has what two devices entered apart, in any order of joining; nothing in conflict where they touched nothing in common", () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.array(change, { maxLength: 12 }),
        fc.array(fc.boolean(), { maxLength: 30 }),
        (one, other, choices) => {
          const begun = [opening()];
          const [a, b] = [entered(begun, one, 1), entered(begun, other, 1)];
          const joined = roomState(agenda, [...begun, ...a, ...b]);
          expect(told([...begun, ...interleaved(a, b, choices)])).toBe(told([...begun, ...a, ...b]));
          const touched = new Set(one.map(thingOf));
          const common = new Set(other.map(thingOf).filter((thing) => touched.has(thing)));
          for (const conflict of joined.conflicts) expect(common.has(conflict.thing)).toBe(true);
        },
      ),
    );
  });

  test("shows both sides of a conflict and loses neither, until one is chosen", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), fc.boolean(), (mine, yours, swapped) => {
        fc.pre(mine !== yours);
        const decision = (text: string): RoomChange => ({
          of: "decision",
          item: items[0],
          point: "",
          value: { outcome: "approved", text },
        });
        const begun = [opening(), command(1, [decision("Udkast.")])];
        const [a, b] = [entered(begun, [decision(mine)], 2), entered(begun, [decision(yours)], 3)];
        const commands = [...begun, ...(swapped ? [...b, ...a] : [...a, ...b])];
        const state = roomState(agenda, commands);
        expect(state.conflicts).toHaveLength(1);
        const texts = state.conflicts[0]?.versions.map(({ change }) => change.of === "decision" && change.value?.text);
        expect(texts).toEqual([yours, mine]);
        const chosen = entered(commands, [decision(mine)], 4);
        const settled = roomState(agenda, [...commands, ...chosen]);
        expect(settled.conflicts).toEqual([]);
        expect(settled.items[0]?.decisions.get("")?.text).toBe(mine);
      }),
    );
  });

  test("two who entered the same are in no conflict", () => {
    const next: RoomChange = { of: "current", value: items[1] };
    const begun = [opening()];
    const state = roomState(agenda, [...begun, ...entered(begun, [next], 1), ...entered(begun, [next], 2)]);
    expect(state.conflicts).toEqual([]);
    expect(state.current).toBe(items[1]);
  });

  test("loses nothing to commands that name each other as their base", () => {
    const [a, b] = [idOf("c", 1), idOf("c", 2)];
    const circle = [
      { ...command(1, [{ of: "current", value: items[0] }], [b]), id: a },
      { ...command(2, [{ of: "current", value: items[1] }], [a]), id: b },
    ];
    expect(roomState(agenda, circle).conflicts[0]?.versions).toHaveLength(2);
  });
});
