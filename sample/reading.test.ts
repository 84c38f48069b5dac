import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "../src/intake/reader/read.ts";
import { openSource } from "../src/intake/sources/open-source.ts";
import type { AgendaItem } from "../src/records/agenda-item.ts";
import { isProblem } from "../src/records/problem.ts";
import type { Reading } from "../src/records/reading.ts";

const here = new URL(".", import.meta.url);

/** What the README explains: only what is named is compared; `null` in a vote is a side without a figure. */
interface ExpectedItem {
  title: string;
  public?: boolean;
  votes?: (number | null)[][];
  dissent?: string[];
}
interface ExpectedDocument {
  kind: string;
  items: ExpectedItem[];
  attendanceStated?: boolean | null;
}
const expected: Record<string, ExpectedDocument> = JSON.parse(readFileSync(new URL("expected.json", here), "utf8"));

async function readDocument(file: string): Promise<Reading> {
  const opened = await openSource({ name: file, bytes: readFileSync(new URL(`documents/${file}`, here)) });
  if (isProblem(opened)) throw new Error(`${file} cannot be opened: ${opened.key}`);
  return read(opened);
}

const names = (people: readonly { name: string }[]) => people.map((each) => each.name);
const substitutes = (reading: Reading) =>
  Object.fromEntries(
    [...(reading.meeting?.absent ?? []), ...reading.items.flatMap((item) => item.absent)].flatMap((each) =>
      each.substitute ? [[each.name, each.substitute]] : [],
    ),
  );

/** What the document says of itself and of its meeting, under the names that `expected.json` uses. */
function headOf(reading: Reading): Record<string, unknown> {
  return {
    kind: reading.kind,
    committee: reading.committee?.name ?? null,
    term: reading.committee?.term ?? null,
    start: reading.meeting?.start ?? null,
    end: reading.meeting?.end ?? null,
    location: reading.meeting?.location ?? null,
    attendanceStated: reading.meeting?.attendanceStated ?? null,
    absent: names(reading.meeting?.absent ?? []),
    participants: reading.meeting?.participants.length ?? null,
    substitute: substitutes(reading),
    title: reading.document?.title ?? null,
    places: reading.document?.places ?? null,
    tables: reading.document?.tables.length ?? null,
  };
}

/** Figures that are not expected are not compared: the reader may count names where the document has no figure. */
function votesOf(item: AgendaItem, wanted: ExpectedItem): (number | null)[][] {
  return (item.decision?.votes ?? []).map((vote, at) =>
    [vote.for, vote.against, vote.abstained].map((side, column) =>
      wanted.votes?.[at]?.[column] === null ? null : side.count,
    ),
  );
}

/** Those of the named who are found as dissenting: in a remark, a reservation, or by name among the votes against. */
function dissentOf(item: AgendaItem, wanted: ExpectedItem): string[] {
  const found = [
    ...(item.decision?.dissents ?? []).flatMap((each) => each.by),
    ...(item.decision?.votes ?? []).flatMap((vote) => vote.against.names),
  ];
  return (wanted.dissent ?? []).filter((name) => found.some((each) => each.includes(name)));
}

function itemOf(item: AgendaItem, wanted: ExpectedItem): Record<string, unknown> {
  const listed = item.attachments.filter((each) => !each.mentioned);
  return {
    number: item.number,
    // Where headings are set in capitals, the document's own capitals may be kept.
    title: item.title.toLowerCase() === wanted.title.toLowerCase() ? wanted.title : item.title,
    caseNumber: item.caseNumber,
    outcome: item.decision?.outcome ?? null,
    final: item.decision?.final ?? null,
    public: item.public,
    route: item.route,
    absent: names(item.absent),
    attachments: listed.map((each) => each.title),
    closedAttachments: listed.filter((each) => !each.public).map((each) => each.title),
    subItems: item.subItems.length,
    guests: names(item.guests),
    votes: votesOf(item, wanted),
    dissent: dissentOf(item, wanted),
    disqualified: Object.fromEntries((item.decision?.disqualified ?? []).map((each) => [each.name, each.found])),
    earlier: item.earlierDecisions.length,
  };
}

/** Those of `seen`'s values that `wanted` names. */
function named(seen: Record<string, unknown>, wanted: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, seen[key]]));
}

for (const [file, { items, attendanceStated, ...wantedHead }] of Object.entries(expected)) {
  const head = attendanceStated == null ? wantedHead : { ...wantedHead, attendanceStated };

  test(`${file}: the head`, async () => {
    const seen = headOf(await readDocument(file));
    expect(named(seen, head)).toEqual(head);
  });

  test(`${file}: the items`, async () => {
    const reading = await readDocument(file);
    const seen = reading.items.map((item, at) => {
      const wanted: ExpectedItem = { public: true, ...(items[at] ?? { title: "" }) };
      return named(itemOf(item, wanted), wanted);
    });
    expect(seen).toEqual(items.map((item) => ({ public: true, ...item })));
  });
}

test("a recommendation to another body is never the last word", async () => {
  for (const file of Object.keys(expected)) {
    const recommended = (await readDocument(file)).items.filter((item) => item.decision?.outcome === "recommended");
    expect(recommended.filter((item) => item.decision?.final !== false).map((item) => item.title)).toEqual([]);
  }
});

test("a decision of a closed item stays inside the reader", async () => {
  for (const file of Object.keys(expected)) {
    const closed = (await readDocument(file)).items.filter((item) => !item.public);
    expect(closed.filter((item) => item.decision !== null || item.sections.length > 0)).toEqual([]);
  }
});
