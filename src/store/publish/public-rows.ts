import { emit } from "../../access/emit.ts";
import { publicViewer } from "../../access/viewer.ts";
import { addressOf } from "../../records/address.ts";
import type { AgendaItem } from "../../records/agenda-item.ts";
import { type Meeting, meetingSchema } from "../../records/meeting.ts";
import { derivedId } from "../derived-id.ts";
import { dayOf } from "../import/match-names.ts";
import { freeSlug, slugOf } from "../import/slug.ts";
import { longestNumber } from "../references/case-key.ts";
import { opinionsByItem, withOpinions } from "../seal/opinions-of.ts";
import { type Attendance, attendanceAtMeeting, votesAtMeeting } from "./attendance.ts";
import { closedItems, countingDocuments, type MeetingState, type PlacedItem, placedItems } from "./meeting-state.ts";
import { itemForStrangers } from "./neutral-item.ts";
import { type OpenText, openText } from "./open-text.ts";
import { type FindPerson, personFinder } from "./people-in-meeting.ts";
import { type PublicPromise, promiseAddresses, promiseRows } from "./promise-rows.ts";

/** A row of a public table: its columns by name, beside body_id, created, modified, deleted. */
type Row = Readonly<Record<string, unknown>>;

/** An address: `kind` as in public_address. */
interface AddressRow {
  readonly path: string;
  readonly record_id: string;
  readonly kind: "body" | "committee" | "meeting" | "item" | "case" | "person" | "document" | "promise";
}

/** A published item, as the public table, the search index and the addresses need it. */
interface PublicItem extends Row {
  readonly id: string;
  readonly slug: string;
  readonly is_open: boolean;
  readonly record: Partial<AgendaItem>;
}

/** All that strangers may know of one meeting, row by row. Cases are added from what is published elsewhere. */
export interface PublicMeeting {
  readonly meeting: Row & { readonly id: string; readonly kind: "minutes" | "agenda" };
  readonly items: readonly PublicItem[];
  readonly documents: readonly (Row & { readonly id: string })[];
  readonly attendance: readonly (Row & Attendance & { readonly id: string })[];
  readonly votes: readonly Row[];
  readonly promises: readonly PublicPromise[];
  readonly addresses: readonly AddressRow[];
  /** Those named in what strangers see, with what is stated of them. */
  readonly people: readonly {
    readonly personId: string;
    readonly party: string | null;
    readonly role: string | null;
  }[];
}

const nobody: Meeting = {
  start: null,
  end: null,
  location: null,
  participants: [],
  attendanceStated: false,
  absent: [],
};

/** What publishing a meeting would write now; null where none of its documents is published. No clock, no database. */
export function publicRows(state: MeetingState): PublicMeeting | null {
  const counting = countingDocuments(state, "published");
  const [main] = counting;
  if (main === undefined) return null;
  const closed = closedItems(state);
  const find = personFinder(state.people);
  const placed = placedItems(counting);
  const texts = openTexts(state, closed);
  const documents = state.documents.flatMap((document) => documentRow(state, document, texts));
  const items = publicItems(state, placed, closed, new Set(documents.map((document) => document.id)));
  const stated = main.revision.reading.meeting ?? nobody;
  const openItems = placed.filter(({ itemId }) => !closed.has(itemId));
  const promises = promiseRows(
    state.promises,
    {
      documents: counting.flatMap(({ document, revision }) => {
        const text = texts.get(document.id);
        return text === undefined
          ? []
          : [{ documentId: document.id, revisionId: revision.id, itemIds: revision.itemIds, text }];
      }),
      openItems: new Set(items.filter((item) => item.is_open).map((item) => item.id)),
    },
    state.goLive,
  );
  const attendance = attendanceAtMeeting(stated, openItems, find);
  return {
    meeting: meetingRow(state, main.document.kind, stated, items.length, find),
    items,
    documents,
    attendance: attendance.map((one) => ({
      id: derivedId(state.meetingId, "attendance", one.person_id, one.item_id),
      meeting_id: state.meetingId,
      ...one,
    })),
    votes: votesAtMeeting(openItems, find).map(({ place, ...vote }) => ({
      id: derivedId(vote.item_id, "vote", place, vote.person_id, vote.choice),
      ...vote,
    })),
    promises,
    addresses: [...addresses(state, items, documents), ...promiseAddresses(state.bodySlug, promises)],
    people: peopleOf(stated, openItems, find),
  };
}

function meetingRow(
  state: MeetingState,
  kind: "minutes" | "agenda",
  stated: Meeting,
  items: number,
  find: FindPerson,
): PublicMeeting["meeting"] {
  const open = emit(meetingSchema, stated, publicViewer);
  return {
    id: state.meetingId,
    committee_id: state.committeeId,
    slug: state.slug,
    day: state.day,
    starts_at: state.startsAt,
    ends_at: dayOf(open.end ?? null) === null ? null : (open.end ?? null),
    location: open.location ?? null,
    term: state.term,
    kind,
    attendance_stated: open.attendanceStated === true,
    participants: (open.participants ?? []).map((one) => ({ ...one, personId: find(one.name, one.party) })),
    absent: (open.absent ?? []).map((one) => ({
      ...one,
      personId: find(one.name, one.party),
      substituteId: one.substitute ? find(one.substitute) : null,
    })),
    items,
  };
}

function publicItems(
  state: MeetingState,
  placed: readonly PlacedItem[],
  closed: ReadonlySet<string>,
  shownDocuments: ReadonlySet<string>,
): PublicItem[] {
  const now = new Map(placedItems(countingDocuments(state, "current")).map((each) => [each.itemId, each.item]));
  const opinions = opinionsByItem(
    state.opinions.filter(({ held }) => !held),
    placed,
  );
  const records = placed.map(({ itemId, item }) => {
    const record = itemForStrangers(item, closed.has(itemId), now.get(itemId) ?? item);
    return record.public === true ? withOpinions(record, opinions.get(itemId) ?? []) : record;
  });
  const slugs = itemSlugs(records.map((record) => record.number ?? null));
  return placed.map(({ itemId, documentId }, index) => {
    const record = records[index] ?? {};
    const open = record.public === true;
    return {
      id: itemId,
      meeting_id: state.meetingId,
      committee_id: state.committeeId,
      position: index + 1,
      slug: slugs[index] ?? `p${index + 1}`,
      number: record.number ?? null,
      title: record.title ?? "",
      is_open: open,
      case_number: open ? indexable(record.caseNumber ?? null) : null,
      outcome: open ? (record.decision?.outcome ?? null) : null,
      final: open ? (record.decision?.final ?? null) : null,
      day: state.day,
      record,
      document_id: shownDocuments.has(documentId) ? documentId : null,
    };
  });
}

/** A number as an index can hold it: what is longer is nobody's case number, and stands in the record only. */
function indexable(number: string | null): string | null {
  return number !== null && number.length <= longestNumber ? number : null;
}

/** The number where it is alone in the meeting, else `p` and the position. */
function itemSlugs(numbers: readonly (string | null)[]): string[] {
  const wanted = numbers.map((number) => (number === null ? "" : slugOf(number, "")));
  const times = new Map<string, number>();
  for (const slug of wanted) times.set(slug, (times.get(slug) ?? 0) + 1);
  const taken = new Set(wanted.filter((slug) => slug !== "" && times.get(slug) === 1));
  return wanted.map((slug, index) => {
    if (slug !== "" && times.get(slug) === 1) return slug;
    const free = freeSlug(`p${index + 1}`, taken);
    taken.add(free);
    return free;
  });
}

/** What strangers may read of each published document, by its id; without those of which they may read nothing. */
function openTexts(state: MeetingState, closed: ReadonlySet<string>): Map<string, OpenText> {
  const texts = new Map<string, OpenText>();
  for (const { id, published } of state.documents) {
    if (published === null) continue;
    const { reading, text, itemIds } = published;
    const shown = reading.items.map((item, place) => {
      const record = itemForStrangers(item, closed.has(itemIds[place] ?? ""), item);
      return record.public === true ? null : (record.title ?? "");
    });
    const open = openText(text, reading, shown);
    if (open !== null) texts.set(id, open);
  }
  return texts;
}

function documentRow(
  state: MeetingState,
  document: MeetingState["documents"][number],
  texts: ReadonlyMap<string, OpenText>,
): (Row & { id: string })[] {
  const open = texts.get(document.id);
  if (open === undefined) return [];
  return [
    {
      id: document.id,
      meeting_id: state.meetingId,
      kind: document.kind,
      title: null,
      day: state.day,
      media_type: document.mediaType,
      text: open.text,
      spans: open.spans,
      notices: open.notices,
      reading: null,
    },
  ];
}

function addresses(
  state: MeetingState,
  items: readonly PublicItem[],
  documents: readonly { readonly id: string }[],
): AddressRow[] {
  const { bodySlug, committeeSlug, slug } = state;
  return [
    { path: addressOf.meeting(bodySlug, committeeSlug, slug), record_id: state.meetingId, kind: "meeting" },
    ...items.map((item) => ({
      path: addressOf.item(bodySlug, committeeSlug, slug, item.slug),
      record_id: item.id,
      kind: "item" as const,
    })),
    ...documents.map(({ id }) => ({
      path: addressOf.document(bodySlug, id),
      record_id: id,
      kind: "document" as const,
    })),
  ];
}

/** Those who can have a page: members and substitutes. Officials, secretaries and guests have none. */
const withoutPage = new Set(["secretary", "official", "guest"]);

function peopleOf(stated: Meeting, openItems: readonly PlacedItem[], find: FindPerson): PublicMeeting["people"] {
  const people = new Map<string, { personId: string; party: string | null; role: string | null }>();
  const see = (name: string, party: string | null, role: string | null) => {
    const personId = find(name, party);
    if (personId === null) return;
    const before = people.get(personId);
    people.set(personId, { personId, party: before?.party ?? party, role: before ? before.role : role });
  };
  for (const one of stated.participants) {
    if (!withoutPage.has(one.role ?? "")) see(one.name, one.party, one.role);
  }
  for (const one of [...stated.absent, ...openItems.flatMap(({ item }) => item.absent)]) {
    see(one.name, one.party, null);
    if (one.substitute !== null) see(one.substitute, null, "substitute");
  }
  return [...people.values()];
}
