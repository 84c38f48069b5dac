import { addressOf } from "../../records/address.ts";
import { derivedId } from "../derived-id.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { dropAppearances, shownPeople } from "../queries/import/find-people.ts";
import { passAddresses, removeAddresses, writeAddresses } from "../queries/publish/addresses.ts";
import { refreshAttachments } from "../queries/publish/attachments.ts";
import { publishCommittee, removeEmptyBody, shrinkCommittees } from "../queries/publish/body-and-committee.ts";
import { casesOfItems } from "../queries/publish/cases.ts";
import { publishPersons, rewritePeople, widenMemberships } from "../queries/publish/people.ts";
import { promisesAnsweredBy, publishAnswers } from "../queries/publish/promise-answers.ts";
import { writePublic } from "../queries/publish/public-tables.ts";
import { freeItemSlugs, removeOfMeeting } from "../queries/publish/remove-of-meeting.ts";
import { type Happening, noteHappenings } from "../queries/reminders/happenings.ts";
import { notePromises } from "../queries/reminders/note-promises.ts";
import { add } from "../queries/rows-of-json.ts";
import { type IndexedItem, unindexRecords } from "../queries/search/index-items.ts";
import { showSeal } from "../seal/show-seal.ts";
import type { Transaction } from "../transaction.ts";
import type { MeetingState } from "./meeting-state.ts";
import { type PublicMeeting, publicRows } from "./public-rows.ts";
import { followQuotedFigures } from "./quoted-figures.ts";
import { refreshCases } from "./refresh-cases.ts";

/** What publishing must know besides the state. */
export interface PublishOptions {
  /** Nothing of the meeting has been public, so that there is nothing to take back. */
  readonly first?: boolean;
  /** Cases that changed besides those of the meeting's items. */
  readonly cases?: readonly string[];
  /** Cases that items left because they closed or went. */
  readonly left?: readonly string[];
  /** The committee the meeting was held to be of before. */
  readonly formerCommittee?: string | null;
  /** What all documents of this meeting went over to: another meeting, or the paper its one document is. Its addresses lead there. */
  readonly movedTo?: { readonly id: string; readonly kind: string };
}

/**
 * Writes what strangers see of a meeting, the search index included, as its published revisions now have it; takes back
 * what they no longer have, and forgets those whom no document of the meeting names any more. Must run in the transaction that changed the state.
 */
export async function publishMeeting(
  tx: Transaction,
  state: MeetingState,
  at: string,
  options: PublishOptions = {},
): Promise<void> {
  const { bodyId, meetingId } = state;
  const rows = publicRows(state);
  const before = options.first ? [] : await shownPeople(tx, bodyId, meetingId);
  const dropped = options.first ? nothing : await takeBack(tx, state, rows, options.movedTo);
  await writeAppearances(tx, state, rows, at);
  if (!options.first) await dropAppearances(tx, bodyId, meetingId, ids(state.people));
  if (rows !== null) await writeRows(tx, state, rows, at, options.first === true);
  if (!options.first) await refreshAttachments(tx, bodyId, meetingId, at);
  await writeAnswers(tx, state, dropped.promises, at, options.first === true);
  const people = ids(rows?.people ?? []);
  if (options.first) await widenMemberships(tx, bodyId, meetingId, at);
  else await removeAddresses(tx, bodyId, await rewritePeople(tx, bodyId, [...new Set([...before, ...people])], at));
  if (!options.first) await shrinkAround(tx, state, options.formerCommittee ?? null, at);
  await refreshCases(tx, bodyId, state.bodySlug, at, {
    items: rows === null ? [] : itemsOf(state, rows),
    fresh: options.first === true,
    cases: options.cases ?? [],
    left: [
      ...(options.left ?? []),
      ...(dropped.items.length === 0 ? [] : await casesOfItems(tx, bodyId, dropped.items)),
    ],
  });
  if (!options.first) await showSeal(tx, state);
  await followQuotedFigures(tx, bodyId, { id: meetingId, isMeeting: true }, at, options.first === true);
  if (rows === null) return;
  await notePromises(tx, bodyId, rows.promises, at);
  await noteHappenings(tx, bodyId, at, happeningsOf(state, rows));
}

/** What those who follow are told of beside promises: each open item on an agenda, each that something was decided about. */
function happeningsOf({ committeeId, meetingId, day }: MeetingState, { meeting, items }: PublicMeeting): Happening[] {
  const shared = { committeeId, meetingId, promiseId: null, day };
  return items.flatMap(({ id, is_open, record }): Happening[] => {
    if (!is_open) return [];
    if (meeting.kind === "agenda") return [{ ...shared, verb: "agenda", itemId: id }];
    return record.decision == null ? [] : [{ ...shared, verb: "decided", itemId: id }];
  });
}

function ids(people: readonly { readonly personId: string }[]): string[] {
  return people.map((person) => person.personId);
}

function itemsOf(state: MeetingState, { items, meeting }: PublicMeeting): IndexedItem[] {
  const { bodyId, meetingId, committeeId, day } = state;
  return items.map(({ id, record }) => ({
    bodyId,
    id,
    meetingId,
    committeeId,
    caseId: null,
    kind: meeting.kind,
    day,
    record,
  }));
}

/** What was public of a meeting and is not any more. */
interface Dropped {
  readonly items: readonly string[];
  readonly promises: readonly string[];
}
const nothing: Dropped = { items: [], promises: [] };

/** Removes what was public and is not any more. */
async function takeBack(
  tx: Transaction,
  state: MeetingState,
  rows: PublicMeeting | null,
  movedTo: PublishOptions["movedTo"],
): Promise<Dropped> {
  const { bodyId, meetingId } = state;
  const stay = (kept: readonly { readonly id?: unknown }[] | undefined) => (kept ?? []).map((row) => String(row.id));
  await removeOfMeeting(tx, "attendance", bodyId, meetingId, stay(rows?.attendance));
  await removeOfMeeting(tx, "votes", bodyId, meetingId, stay(rows?.votes));
  const promises = await removeOfMeeting(tx, "promises", bodyId, meetingId, stay(rows?.promises));
  const documents = await removeOfMeeting(tx, "documents", bodyId, meetingId, stay(rows?.documents));
  const items = await removeOfMeeting(tx, "items", bodyId, meetingId, stay(rows?.items));
  const meetings = await removeOfMeeting(tx, "meeting", bodyId, meetingId, rows === null ? [] : [meetingId]);
  await unindexRecords(tx, bodyId, items);
  await removeAddresses(tx, bodyId, promises);
  if (rows === null) await removeAddresses(tx, bodyId, documents);
  if (movedTo !== undefined) await passAddresses(tx, bodyId, [...items, ...meetings], movedTo);
  else if (rows === null) await removeAddresses(tx, bodyId, [...items, ...meetings]);
  else await passAddresses(tx, bodyId, [...documents, ...items], { id: meetingId, kind: "meeting" });
  if (rows !== null) await freeItemSlugs(tx, bodyId, meetingId, rows.items);
  return { items, promises };
}

/** The answers to the meeting's promises, and those that its items and documents give to promises of other meetings. */
async function writeAnswers(
  tx: Transaction,
  state: MeetingState,
  dropped: readonly string[],
  at: string,
  first: boolean,
): Promise<void> {
  const own = [...state.promises.map((promise) => promise.id), ...dropped];
  const others = first ? [] : await promisesAnsweredBy(tx, state.bodyId, state.meetingId);
  await publishAnswers(tx, state.bodyId, [...own, ...others], at);
}

async function writeAppearances(
  tx: Transaction,
  state: MeetingState,
  rows: PublicMeeting | null,
  at: string,
): Promise<void> {
  const shown = new Map(rows?.people.map((person) => [person.personId, person]));
  const appearances = state.people.map(({ personId, party }) => {
    const stated = shown.get(personId);
    return {
      id: derivedId(state.meetingId, "appearance", personId),
      meeting_id: state.meetingId,
      person_id: personId,
      day: state.day,
      party: stated?.party ?? party,
      role: stated?.role ?? null,
      published: stated !== undefined,
    };
  });
  await add(tx, addCore.appearance, state.bodyId, at, appearances);
}

async function writeRows(
  tx: Transaction,
  state: MeetingState,
  rows: PublicMeeting,
  at: string,
  first: boolean,
): Promise<void> {
  const { bodyId } = state;
  await publishCommittee(tx, bodyId, state.committeeId, state.term, at);
  await add(tx, writePublic.public_meeting, bodyId, at, [rows.meeting]);
  await add(tx, writePublic.public_item, bodyId, at, rows.items);
  await add(tx, writePublic.public_document, bodyId, at, rows.documents);
  await add(tx, writePublic.public_attendance, bodyId, at, rows.attendance);
  await add(tx, writePublic.public_vote, bodyId, at, rows.votes);
  await add(tx, writePublic.public_promise, bodyId, at, rows.promises);
  const people = ids(rows.people);
  const persons = people.length === 0 ? [] : await publishPersons(tx, bodyId, people, at);
  const around = [
    { path: addressOf.body(state.bodySlug), record_id: bodyId, kind: "body" },
    { path: addressOf.committee(state.bodySlug, state.committeeSlug), record_id: state.committeeId, kind: "committee" },
    ...persons.map(({ id, slug }) => ({ path: addressOf.person(state.bodySlug, slug), record_id: id, kind: "person" })),
  ];
  await writeAddresses(tx, bodyId, [...around, ...rows.addresses], first);
}

async function shrinkAround(tx: Transaction, state: MeetingState, former: string | null, at: string): Promise<void> {
  const committees = former === null ? [state.committeeId] : [state.committeeId, former];
  await removeAddresses(tx, state.bodyId, await shrinkCommittees(tx, state.bodyId, committees, at));
  if (await removeEmptyBody(tx, state.bodyId)) await removeAddresses(tx, state.bodyId, [state.bodyId]);
}
