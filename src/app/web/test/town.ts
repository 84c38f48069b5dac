import { createHash } from "node:crypto";
import type pg from "pg";
import { importer } from "../../../access/viewer.ts";
import { addressOf } from "../../../records/address.ts";
import { withOwner } from "../../../store/connect/open.ts";
import { publishOffers } from "../../../store/publish/publish-offer.ts";
import { type IndexedItem, indexItems } from "../../../store/queries/search/index-items.ts";
import type { TestDatabase } from "../../../store/testing/test-database.ts";
import { townBudgets } from "./town-budgets.ts";
import { townDocument } from "./town-document.ts";
import { townEfforts } from "./town-efforts.ts";
import { townGoals } from "./town-goals.ts";
import { committees, meetings, people, type TownItem, type TownMeeting } from "./town-items.ts";
import { townKeepers } from "./town-keepers.ts";
import { townMarks } from "./town-marks.ts";
import { townOffers } from "./town-offers.ts";
import { townPartnerships } from "./town-partnerships.ts";
import { townProjects } from "./town-projects.ts";
import { townPromises } from "./town-promises.ts";
import { townStudies } from "./town-studies.ts";
import { townSurveys } from "./town-surveys.ts";
import { townWheel } from "./town-wheel.ts";

const town = { slug: "aertebjerg", name: "Ærtebjerg Kommune" } as const;

/** An id that is the same in every run. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type Row = Readonly<Record<string, unknown>>;

const stamp = { created: "2025-01-15T08:00:00Z", modified: "2025-01-15T08:00:00Z", deleted: null };

/** Fills the public tables with the invented town, as the publishing transaction would. */
export async function fillTown(database: TestDatabase): Promise<void> {
  const rows = townRows();
  await withOwner(database.place, database.owner, async (client) => {
    for (const [table, content] of rows) await insert(client, table, content);
  });
  await database.store.as(importer, (tx) => indexItems(tx, indexed(rows)));
  await database.store.as(importer, (tx) => publishOffers(tx, idOf("body"), townOffers(idOf), stamp.created));
}

/** The rows of the search index for the items. */
function indexed(rows: readonly [table: string, rows: readonly Row[]][]): IndexedItem[] {
  const items = rows.find(([table]) => table === "public_item")?.[1] ?? [];
  const kinds = new Map(meetings.map((meeting) => [idOf(`${meeting.committee} ${meeting.day}`), meeting.kind]));
  return items.map((row) => ({
    bodyId: String(row.body_id),
    id: String(row.id),
    meetingId: String(row.meeting_id),
    committeeId: String(row.committee_id),
    caseId: row.case_id === null ? null : String(row.case_id),
    kind: kinds.get(String(row.meeting_id)) ?? "minutes",
    day: String(row.day),
    record: row.record as IndexedItem["record"],
  }));
}

async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(", ");
  if (columns === "") return;
  // Column by column: some are computed by the database.
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

function townRows(): [table: string, rows: Row[]][] {
  const bodyId = idOf("body");
  const own = { body_id: bodyId, ...stamp };
  const rows = {
    body: [
      { ...own, id: bodyId, slug: town.slug, name: town.name, kind: "municipality", go_live: "2024-01-01" },
    ] as Row[],
    committee: [] as Row[],
    meeting: [] as Row[],
    case: [] as Row[],
    item: [] as Row[],
    person: [] as Row[],
    membership: [] as Row[],
    attendance: [] as Row[],
    vote: [] as Row[],
    document: [] as Row[],
    promise: [] as Row[],
    promise_answer: [] as Row[],
    attachment: [] as Row[],
    address: [] as Row[],
    ...townWheel(own, idOf),
    ...townGoals(own, idOf),
    ...townSurveys(own, idOf),
    ...townStudies(own, idOf),
    ...townMarks(own, idOf),
    ...townPartnerships(own, idOf),
    ...townProjects(own, idOf),
    ...townBudgets(own, idOf),
    ...townKeepers(own, bodyId, idOf),
    ...townEfforts(own, idOf),
  };
  const address = (path: string, recordId: string, kind: string, current = true) =>
    rows.address.push({ path, body_id: bodyId, record_id: recordId, kind, current });

  address(addressOf.body(town.slug), bodyId, "body");
  for (const [key, { slug, name, short }] of Object.entries(committees)) {
    rows.committee.push({ ...own, id: idOf(key), slug, name, abbreviation: short, terms: ["2022-2025"] });
    address(addressOf.committee(town.slug, slug), idOf(key), "committee");
  }
  people.forEach(({ name, party, role }, at) => {
    const slug = `person-${at + 1}`;
    rows.person.push({ ...own, id: idOf(name), slug, name, party });
    address(addressOf.person(town.slug, slug), idOf(name), "person");
    rows.membership.push({
      ...own,
      id: idOf(`member ${name}`),
      person_id: idOf(name),
      committee_id: idOf("aub"),
      term: "2022-2025",
      role,
      first_day: "2024-03-04",
      last_day: "2025-01-13",
    });
  });
  rows.case.push({
    ...own,
    id: idOf("sygemeldte"),
    slug: "ny-indsats-for-sygemeldte",
    title: "Ny indsats for sygemeldte: første status",
    number: "15.00.00-A00-7-24",
    items: 4,
    first_day: "2024-03-04",
    last_day: "2025-01-13",
  });
  address(addressOf.case(town.slug, "ny-indsats-for-sygemeldte"), idOf("sygemeldte"), "case");

  for (const meeting of meetings) {
    const key = `${meeting.committee} ${meeting.day}`;
    const { slug } = committees[meeting.committee];
    const slugs = slugsOf(meeting.items);
    const present = people.filter((person) => !meeting.absent.includes(person.name));
    rows.meeting.push({
      ...own,
      id: idOf(key),
      committee_id: idOf(meeting.committee),
      slug: meeting.day,
      day: meeting.day,
      starts_at: meeting.startsAt,
      ends_at: null,
      location: meeting.location,
      term: "2022-2025",
      kind: meeting.kind,
      attendance_stated: meeting.stated,
      participants: meeting.stated ? present.map((person) => ({ ...person, personId: idOf(person.name) })) : [],
      absent: meeting.absent.map((name) => ({
        name,
        party: people.find((person) => person.name === name)?.party ?? null,
        excused: true,
        substitute: null,
        personId: idOf(name),
      })),
      items: meeting.items.length,
    });
    address(addressOf.meeting(town.slug, slug, meeting.day), idOf(key), "meeting");
    rows.attendance.push(...attendanceRows(own, key, meeting));
    const document = townDocument(meeting, committees[meeting.committee].name);
    rows.document.push({
      ...own,
      id: idOf(`document ${key}`),
      meeting_id: idOf(key),
      kind: meeting.kind,
      title: null,
      day: meeting.day,
      media_type: "text/plain",
      ...document,
      notices: [{ code: "contents-title-cut", severity: "info", span: [0, 7] }],
      reading: null,
    });
    address(addressOf.document(town.slug, idOf(`document ${key}`)), idOf(`document ${key}`), "document");
    meeting.items.forEach((item, at) => {
      const { record } = item;
      const id = idOf(`${key} ${at}`);
      const itemSlug = slugs[at] ?? "";
      rows.item.push({
        ...own,
        id,
        meeting_id: idOf(key),
        committee_id: idOf(meeting.committee),
        case_id: item.case === undefined ? null : idOf(item.case),
        position: at + 1,
        slug: itemSlug,
        number: record.number,
        title: record.title,
        is_open: record.public,
        case_number: record.caseNumber ?? null,
        outcome: record.decision?.outcome ?? null,
        final: record.decision?.final ?? null,
        day: meeting.day,
        record,
        document_id: idOf(`document ${key}`),
      });
      address(addressOf.item(town.slug, slug, meeting.day, itemSlug), id, "item");
      rows.vote.push(...voteRows(own, id, item));
    });
  }
  oldAndGone(rows, own, address);
  const promised = "aub 2024-03-04";
  const { promises, answers } = townPromises({
    idOf,
    own,
    meeting: promised,
    item: `${promised} 1`,
    document: `document ${promised}`,
  });
  rows.attachment.push({
    ...own,
    id: idOf("attachment"),
    meeting_id: idOf(promised),
    item_id: idOf(`${promised} 1`),
    position: 0,
    title: "Notat",
    name: "notat.txt",
    media_type: "text/plain; charset=utf-8",
    bytes: `\\x${Buffer.from("Et notat").toString("hex")}`,
  });
  rows.promise.push(...promises);
  rows.promise_answer.push(...answers);
  for (const { id } of promises) address(addressOf.promise(town.slug, String(id)), String(id), "promise");
  return Object.entries(rows).map(([name, content]) => [`public_${name}`, content]);
}

function slugsOf(items: readonly TownItem[]): string[] {
  return items.map(({ record }, at) => record.number ?? `p${at + 1}`);
}

function attendanceRows(own: Row, key: string, meeting: TownMeeting): Row[] {
  const rows = people.map(({ name }) => ({
    ...own,
    id: idOf(`attendance ${key} ${name}`),
    person_id: idOf(name),
    meeting_id: idOf(key),
    item_id: null,
    status: meeting.absent.includes(name) ? "excused" : "present",
  }));
  return meeting.stated ? rows : [];
}

function voteRows(own: Row, itemId: string, { record }: TownItem): Row[] {
  return (record.decision?.votes ?? []).flatMap((vote) =>
    vote.against.names
      .filter((name) => people.some((person) => person.name === name))
      .map((name) => ({
        ...own,
        id: idOf(`vote ${itemId} ${name}`),
        person_id: idOf(name),
        item_id: itemId,
        motion: vote.on,
        choice: "against",
        result: vote.result,
      })),
  );
}

/** A paper that is no minutes, a committee that has changed its address, and a person who has been taken down. */
function oldAndGone(
  rows: Readonly<Record<"document" | "person", Row[]>>,
  own: Row,
  address: (path: string, id: string, kind: string, current?: boolean) => void,
): void {
  address(`/${town.slug}/beskaeftigelsesudvalget`, idOf("aub"), "committee", false);
  rows.person.push({
    ...own,
    id: idOf("gone"),
    slug: "borte",
    name: "Borte Borgersen",
    party: null,
    deleted: "2025-01-16T08:00:00Z",
  });
  address(addressOf.person(town.slug, "borte"), idOf("gone"), "person", false);
  const text = "Studietur til Fjordby\n\nUdvalget så på havnen.\n";
  rows.document.push({
    ...own,
    id: idOf("paper"),
    meeting_id: null,
    kind: "document",
    title: "Studietur til Fjordby",
    day: "2024-05-02",
    media_type: "text/plain",
    text,
    spans: [
      { pointer: "/document/title", from: 0, to: 21, origin: "title" },
      { pointer: "/document/sections/0/text", from: 23, to: 46, origin: "section" },
    ],
    notices: [],
    reading: null,
  });
  address(addressOf.document(town.slug, idOf("paper")), idOf("paper"), "document");
}
