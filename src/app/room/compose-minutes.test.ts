import { describe, expect, test } from "vitest";
import type { MinutesSource } from "../../features/meetings/room/keep-minutes.ts";
import { roomState } from "../../features/meetings/room/room-state.ts";
import {
  agenda,
  chair,
  command,
  fourth,
  idOf,
  items,
  opening,
  second,
  substitute,
  third,
  vote,
} from "../../features/meetings/room/testing/a-room.ts";
import { read } from "../../intake/reader/read.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import { type AgendaItem, emptyMatter } from "../../records/agenda-item.ts";
import type { Decision } from "../../records/decision.ts";
import { isProblem } from "../../records/problem.ts";
import type { Reading } from "../../records/reading.ts";
import { readingSchema } from "../../records/reading.ts";
import type { RoomChange, RoomValue } from "../../records/room-command.ts";
import { composeMinutes } from "./compose-minutes.ts";

const [first, path, last] = items;
const counts = (yes: number, no: number, abstained = 0) => ({
  counts: { for: yes, against: no, abstained },
  ballots: null,
});
const decided = (item: string, point: string, outcome: RoomValue<"decision">["outcome"], text: string): RoomChange => ({
  of: "decision",
  item,
  point,
  value: { outcome, text },
});

/** What minutes are made of: the meeting of four members after these changes, closed. */
function held(changes: readonly RoomChange[], away: Parameters<typeof opening>[0] = {}): MinutesSource {
  const commands = [
    opening(away),
    ...changes.map((change, at) => command(at + 1, [change])),
    command(120, [{ of: "closing", value: "2026-03-02T17:05:00Z" }]),
  ];
  const record = (entry: (typeof agenda.items)[number]): AgendaItem => ({
    number: entry.number,
    title: entry.title,
    public: entry.public,
    caseNumber: null,
    case: null,
    ...emptyMatter(),
    sections:
      entry.points.length === 0
        ? []
        : [
            { kind: "presentation", heading: "Sagsfremstilling", text: "Stien er smal og mørk." },
            {
              kind: "recommendation",
              heading: "Indstilling",
              text: "Forvaltningen indstiller,\n1. At punkt 1 godkendes.\n2. At punkt 2 godkendes.",
            },
          ],
    recommendation: entry.points.length === 0 ? null : { by: "Forvaltningen", points: [...entry.points] },
  });
  const meeting = {
    bodyId: idOf("b", 1),
    meetingId: idOf("m", 1),
    committeeId: idOf("u", 1),
    body: "Ærtebjerg Kommune",
    committee: "Udvalget for Stier og Broer",
    day: "2026-03-02",
    startsAt: "2026-03-02T16:00:00+01:00",
    location: "Mosegården",
    items: [],
  };
  const state = roomState(agenda, commands);
  return {
    room: { meeting, state, number: commands.length, likely: [], hidden: new Set() },
    records: new Map(agenda.items.map((entry) => [entry.id, record(entry)])),
  };
}

/** What the reader makes of the minutes' own words. */
async function readBack(source: MinutesSource): Promise<{ made: Reading; found: Reading; text: string }> {
  const { reading, name, bytes, text } = composeMinutes(source);
  const opened = await openSource({ name, bytes });
  if (isProblem(opened)) throw new Error(opened.key);
  return { made: reading, found: read(opened, { closedContent: true }), text };
}

/** A decision without the order in which dissents of different kinds stand. */
const compared = (decision: Decision | null | undefined) =>
  decision && { ...decision, dissents: [...decision.dissents].sort((a, b) => (a.text < b.text ? -1 : 1)) };

async function expectSame(source: MinutesSource): Promise<void> {
  const { made, found } = await readBack(source);
  expect(readingSchema.safeParse(made).error?.issues ?? []).toEqual([]);
  expect(found.items.map((item) => [item.number, item.title, item.public])).toEqual(
    made.items.map((item) => [item.number, item.title, item.public]),
  );
  for (const [at, item] of made.items.entries()) {
    expect(compared(found.items[at]?.decision)).toEqual(compared(item.decision));
    expect(found.items[at]?.absent).toEqual(item.absent);
    expect(found.items[at]?.sections).toHaveLength(item.sections.length);
  }
  expect(found.meeting?.absent).toEqual(made.meeting?.absent);
  expect(found.meeting?.start).toBe(made.meeting?.start);
  expect(Date.parse(found.meeting?.end ?? "")).toBe(Date.parse(made.meeting?.end ?? ""));
  expect(found.meeting?.participants.map(({ name, party }) => [name, party])).toEqual(
    made.meeting?.participants.map(({ name, party }) => [name, party]),
  );
  expect([found.body?.name, found.committee?.name, found.meeting?.location]).toEqual([
    made.body?.name,
    made.committee?.name,
    made.meeting?.location,
  ]);
}

describe("minutes of what was recorded, read back", () => {
  test("have the decisions, point by point and as a whole", async () => {
    const source = held([
      decided(first, "", "approved", "Godkendt."),
      decided(path, "1", "approved", "Godkendt med bemærkning om, at stien belyses."),
      decided(path, "2", "recommended", "Anbefales til byrådets godkendelse."),
      decided(last, "", "postponed", "Udsat."),
    ]);
    await expectSame(source);
    const { made } = await readBack(source);
    expect(made.items.map((item) => [item.decision?.outcome, item.decision?.final])).toEqual([
      ["approved", true],
      ["mixed", false],
      ["postponed", null],
    ]);
  });

  test.each([
    ["noted", "Taget til efterretning."],
    ["discussed", "Drøftet."],
    ["rejected", "Ikke godkendt."],
    ["rejected", "Anbefales ikke."],
    ["returned", "Sagen sendes tilbage til forvaltningen."],
    ["referred", "Sagen oversendes til behandling i et andet udvalg."],
    ["withdrawn", "Sagen blev taget af dagsordenen."],
    ["recommended", "Anbefales til byrådets godkendelse."],
  ] as const)("have a matter that was %s: %s", (outcome, text) => expectSame(held([decided(last, "", outcome, text)])));

  test("have the votes, by member and by number, amendments before the matter", async () => {
    const ballots = { [chair]: "for", [second]: "for", [third]: "against", [fourth]: "abstained" } as const;
    await expectSame(
      held([
        vote(first, { ...counts(1, 3), amendment: true, on: "fra Gry Gråspurv (F) om en kortere dagsorden" }, 1),
        vote(first, counts(3, 1), 2),
        decided(first, "", "approved", "Godkendt."),
        vote(path, { ballots, amendment: true, on: "Stien gøres bredere." }, 3),
        vote(path, { ...counts(2, 2), amendment: true, on: "fra Jens Jernurt (C) om en lygte" }, 4),
        vote(path, { ballots, point: "2" }, 5),
        decided(path, "1", "approved", "Godkendt."),
        decided(path, "2", "approved", "Godkendt."),
        vote(last, counts(1, 2, 1), 6),
        decided(last, "", "rejected", "Ikke godkendt."),
      ]),
    );
  });

  test("have who was away, who sat in, and who came and left", async () => {
    const away = {
      [fourth]: { state: "excused", substitute },
      [third]: { state: "absent", substitute: null },
    } as const;
    const seated: RoomChange = { of: "attendance", person: substitute, value: { state: "present", substitute: null } };
    const left: RoomChange = { of: "movement", item: path, person: second, value: { way: "left", clock: "16.40" } };
    const others = (["official", "guest"] as const).map((role, at): RoomChange => {
      const value = { name: ["Pil Pusterum", "Storm Syvspring"][at] ?? "", party: null, role };
      return { of: "person", person: idOf("o", at), value };
    });
    const source = held(
      [
        ...others,
        seated,
        left,
        decided(path, "", "approved", "Godkendt."),
        decided(last, "", "noted", "Taget til efterretning."),
      ],
      away,
    );
    await expectSame(source);
    const { made } = await readBack(source);
    expect(made.meeting?.absent).toEqual([
      { name: "Jens Jernurt", party: "C", excused: true, substitute: "Ulla Ugle" },
      { name: "Gry Gråspurv", party: "F", excused: false, substitute: null },
    ]);
    expect(made.items.map((item) => item.absent.map(({ name }) => name))).toEqual([
      [],
      ["Malthe Mosegris"],
      ["Malthe Mosegris"],
    ]);
  });

  test("have who was disqualified, who dissented, and what was demanded brought before the council", async () => {
    const disqualified = (person: string, found: boolean): RoomChange => ({
      of: "disqualification",
      item: path,
      person,
      value: { raisedBy: person, found, left: found },
    });
    const dissent = (number: number, by: string[], kind: RoomValue<"dissent">["kind"], text: string): RoomChange => ({
      of: "dissent",
      item: path,
      dissent: idOf("d", number),
      value: { by, kind, text },
    });
    const source = held([
      disqualified(fourth, true),
      disqualified(second, false),
      decided(path, "", "approved", "Godkendt."),
      dissent(1, [third], "minority-statement", "Stien er for dyr."),
      dissent(2, [second, third], "protocol-remark", "Lygterne mangler."),
      dissent(3, [third], "reservation", ""),
      { of: "demand", item: path, person: third, value: true },
    ]);
    await expectSame(source);
    const { made } = await readBack(source);
    const decision = made.items[1]?.decision;
    expect(decision?.final).toBe(false);
    expect(decision?.disqualified.map(({ name, found }) => [name, found])).toEqual([
      ["Jens Jernurt", true],
      ["Malthe Mosegris", false],
    ]);
    expect(decision?.dissents.map(({ kind }) => kind)).toContain("demand-council");
  });

  test("have an item dealt with behind closed doors as closed, its words inside it", async () => {
    const source = held([
      { of: "doors", item: last, value: "closed" },
      decided(last, "", "approved", "Godkendt, at lejemålet opsiges."),
    ]);
    await expectSame(source);
    const { made, text } = await readBack(source);
    const [from, to] = made.spans["/items/2"] ?? [0, 0];
    expect(text.slice(from, to)).toContain("Godkendt, at lejemålet opsiges.");
    expect(text.slice(0, from) + text.slice(to)).not.toContain("lejemålet");
  });

  test("point every value to where it stands", () => {
    const { reading, text } = composeMinutes(
      held([
        decided(path, "1", "approved", "Godkendt."),
        decided(path, "2", "postponed", "Udsat."),
        { of: "attendance", person: fourth, value: { state: "excused", substitute } },
      ]),
    );
    const at = (pointer: string) => text.slice(...(reading.spans[pointer] ?? [0, 0]));
    expect(at("/items/1/title")).toBe("Cykelsti langs åen");
    expect(at("/items/1/recommendation/points/1/text")).toBe("At punkt 2 godkendes.");
    expect(at("/items/1/decision/points/1")).toBe("2. Udsat.");
    expect(at("/items/1/decision")).toBe("1. Godkendt.\n2. Udsat.");
    expect(at("/items/1/sections/2/text")).toBe("1. Godkendt.\n2. Udsat.");
    expect(at("/meeting/participants/0/name")).toBe("Vigga Vindspejl");
  });
});
