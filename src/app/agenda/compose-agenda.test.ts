import { expect, test } from "vitest";
import type { WholeAgenda } from "../../features/meetings/agenda/load-agenda.ts";
import { noticeDays } from "../../features/meetings/agenda/notice-days.ts";
import { numberEntries } from "../../features/meetings/agenda/number-entries.ts";
import { orderEntries } from "../../features/meetings/agenda/order-entries.ts";
import { read } from "../../intake/reader/read.ts";
import { openSource } from "../../intake/sources/open-source.ts";
import { usualRules } from "../../records/agenda.ts";
import { isProblem } from "../../records/problem.ts";
import { emptyItem, type ProposedItem } from "../../records/proposed-item.ts";
import { readingSchema } from "../../records/reading.ts";
import type { AgendaEntry } from "../../store/queries/agenda/agenda-entries.ts";
import { composeAgenda } from "./compose-agenda.ts";

const ids = ["1", "2", "3", "4", "5"].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const none = { guests: [], subItems: [], itemId: null };
let position = 0;

function line(content: ProposedItem, more: Partial<AgendaEntry> = {}): AgendaEntry {
  position += 1;
  const item = {
    id: ids[0] ?? "",
    state: "approved",
    revision: 1,
    approvedRevision: 1,
    shown: 1,
    taken: null,
    promiseId: null,
    content,
    newest: null,
    changedBy: [],
  } as const;
  return { ...none, id: `line-${position}`, position, standing: null, item, ...more };
}

function standing(title: string, open: boolean, more: Partial<AgendaEntry> = {}): AgendaEntry {
  position += 1;
  return {
    ...none,
    id: `line-${position}`,
    position,
    item: null,
    standing: { kind: "information", title, public: open },
    ...more,
  };
}

const matter: ProposedItem = {
  ...emptyItem("Ny virksomhedsplan"),
  caseNumber: "26/117",
  sections: [
    {
      kind: "presentation",
      heading: "Sagsfremstilling",
      text: "Planen er ny.\n\nBeslutning\n\nGodkendt.\n\n## Punkt 9: Noget andet",
    },
    { kind: "economy", heading: "Økonomi", text: "" },
  ],
  recommendation: { by: "Forvaltningen", points: ["at planen godkendes", "at planen offentliggøres"] },
  route: [[ids[0] ?? ""], [ids[1] ?? "", ids[2] ?? ""]],
  attachments: [
    { id: ids[3] ?? "", title: "Planen", public: true, fileId: ids[4] ?? "" },
    { id: ids[4] ?? "", title: "Hemmelige tal", public: false, fileId: ids[4] ?? "" },
  ],
  earlier: [{ committee: "Børneudvalget", day: "2026-02-02", recommendation: "1. at", decision: "Anbefales." }],
};

function agendaOf(...entries: AgendaEntry[]): WholeAgenda {
  const agenda = {
    id: ids[0] ?? "",
    kind: "agenda",
    committeeId: ids[0] ?? "",
    committee: "Jobudvalget",
    committeeSlug: "jobudvalget",
    body: "Ærtebjerg Kommune",
    bodySlug: "aertebjerg",
    plannedMeetingId: ids[0] ?? "",
    day: "2026-03-09",
    startsAt: "2026-03-09T15:00:00+01:00",
    location: "Rådhuset",
    cancelled: false,
    meetingId: null,
    documentId: null,
    published: null,
    publishedDigest: null,
    entries: entries.length,
    meetingPath: null,
  } as const;
  const lines = numberEntries(orderEntries(entries), { published: 45, waiting: 0 }, 0);
  return { agenda, rules: usualRules, lines, notice: noticeDays(usualRules, agenda.day), other: null };
}

const names = new Map([
  [ids[0] ?? "", "Jobudvalget"],
  [ids[1] ?? "", "Børneudvalget"],
  [ids[2] ?? "", "Økonomiudvalget"],
]);
const closed: ProposedItem = {
  ...matter,
  title: "Afsked af Malthe Mosegris",
  public: false,
  neutralTitle: "Personalesag",
};
const whole = agendaOf(
  standing("Godkendelse af dagsorden", true),
  line(closed),
  line(matter, { guests: [{ name: "Pil Pusterum", role: "leder" }] }),
  standing("Orientering", true, {
    subItems: [{ id: ids[0] ?? "", title: "Nyt fra Fjordskolen", text: "Skolen åbner." }],
  }),
);
const { input, items } = composeAgenda(whole, names);

test("every value of the reading stands where its span says, and the reading is one of ours", () => {
  expect(readingSchema.safeParse(input.reading).error).toBeUndefined();
  const valueAt = (pointer: string) =>
    pointer
      .split("/")
      .slice(1)
      .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key], input.reading);
  let checked = 0;
  for (const [pointer, [from, to]] of Object.entries(input.reading.spans)) {
    const value = valueAt(pointer);
    if (typeof value !== "string" || pointer === "/meeting/start") continue;
    checked += 1;
    expect(input.text.slice(from, to), pointer).toBe(value);
  }
  expect(checked).toBeGreaterThan(25);
});

test("numbers, sub-items, guests, route and earlier decisions are those of the agenda", () => {
  const { reading } = input;
  expect(reading.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
    "46 Godkendelse af dagsorden",
    "47 Ny virksomhedsplan",
    "48 Orientering",
    "48.1 Nyt fra Fjordskolen",
    "49 Personalesag",
  ]);
  expect(reading.items[1]).toMatchObject({
    caseNumber: "26/117",
    case: { scheme: "year-serial", serial: 117 },
    decision: null,
    guests: [{ name: "Pil Pusterum", role: "leder" }],
    route: ["Jobudvalget", "Børneudvalget", "Økonomiudvalget"],
    recommendation: { by: "Forvaltningen", points: [{ number: "1", text: "at planen godkendes" }, { number: "2" }] },
    earlierDecisions: [{ committee: "Børneudvalget", date: "2026-02-02", text: "Anbefales." }],
  });
  expect(items.map(({ subItemId }) => subItemId !== null)).toEqual([false, false, false, true, false]);
});

test("nothing closed is in the document: not in its text, not in its reading", () => {
  const all = input.text + JSON.stringify(input.reading);
  for (const word of ["Mosegris", "Hemmelige"]) expect(all).not.toContain(word);
  expect(input.text.match(/Lukket bilag/g)).toHaveLength(1);
});

test("somebody who only has the text reads the same items, in the same order, closed as they are", async () => {
  // Without the words that look like headings: from the text alone nobody can tell whose they are.
  const plain = {
    ...matter,
    earlier: [],
    sections: [{ kind: "presentation", heading: "Sagsfremstilling", text: "Planen er ny." }] as const,
  };
  const again = composeAgenda(
    agendaOf(
      standing("Godkendelse af dagsorden", true),
      line({ ...plain, sections: [...plain.sections] }),
      line(closed),
    ),
    names,
  );
  const source = await openSource({ name: "dagsorden.md", bytes: again.input.bytes });
  if (isProblem(source)) throw new Error(source.key);
  const reading = read(source, { closedContent: true });
  const told = (from: typeof reading) =>
    from.items.map(({ number, title, public: open, caseNumber, recommendation }) => ({
      number,
      title,
      open,
      caseNumber,
      recommendation,
    }));
  expect(told(reading)).toEqual(told(again.input.reading));
  expect([reading.kind, reading.committee?.name, reading.meeting?.start]).toEqual([
    "agenda",
    "Jobudvalget",
    "2026-03-09T15:00:00+01:00",
  ]);
});
