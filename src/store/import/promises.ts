import type { FoundPromise } from "../../records/promise.ts";
import { newPromise, promiseRow } from "../followup/promise-row.ts";
import { countingDocuments, type MeetingState } from "../publish/meeting-state.ts";
import { goLiveOf } from "../queries/followup/go-live.ts";
import {
  type KnownPromiseRow,
  keepPromisePlaces,
  keepPromises,
  promisesAround,
} from "../queries/followup/keep-promises.ts";
import { appendChanges } from "../queries/followup/promise-changes.ts";
import type { ImportTask } from "./import-task.ts";
import { matchPromises } from "./match-promises.ts";
import { newId } from "./new-id.ts";
import { type PromiseHome, type ReadPromise, settlePromises } from "./settle-promises.ts";

/** The revision that was just added: `itemIds` by place, null for a paper. */
export interface AddedRevision {
  readonly documentId: string;
  readonly revisionId: string;
  readonly itemIds: readonly string[] | null;
}

/** A meeting as promises stand in it now. */
export function homeInMeeting(state: MeetingState): PromiseHome {
  const { meetingId, committeeId, day } = state;
  const documents = countingDocuments(state, "current").map(({ document, revision }) => ({
    documentId: document.id,
    revisionId: revision.id,
    itemIds: revision.itemIds,
  }));
  return { meetingId, committeeId, day, documents };
}

/**
 * Stores what was found promised in a new revision: promises that are known keep their identity and what people said of
 * them, the others are new. `formerMeeting`: one that ended because its only document went over to here; its promises
 * come along. Gives the ids of the promises that are new or were read anew.
 */
export async function importPromises(
  task: ImportTask,
  home: PromiseHome,
  added: AddedRevision,
  formerMeeting: string | null,
): Promise<string[]> {
  const { document } = task;
  const known = await promisesHere(task, home, added.documentId, formerMeeting);
  if (known.length === 0 && document.promises.length === 0) return [];
  // Closed until the reading says of its item that it is open.
  const isClosed = ({ item }: FoundPromise) => item !== null && document.reading.items[item.place]?.public !== true;
  const features = document.promises.map((found) => ({
    itemId: found.item === null ? null : (added.itemIds?.[found.item.place] ?? null),
    closed: isClosed(found),
    kind: found.kind,
    quote: found.quote,
  }));
  const comparable = known.flatMap((row) =>
    row.found === null
      ? []
      : [{ id: row.id, itemId: row.item_id, closed: row.closed, kind: row.found.kind, quote: row.found.quote }],
  );
  const ids = matchPromises(comparable, features).map((id) => id ?? newId());
  const read = document.promises.map((found, place) => ({ revisionId: added.revisionId, place, found }));
  const readingsOf = (id: string) => read.filter(({ place }) => ids[place] === id);
  const there = new Set(known.map((row) => row.id));
  const all: ReadPromise[] = [
    ...known.map((row) => {
      const own = readingsOf(row.id);
      const closed = row.closed || own.some(({ found }) => isClosed(found));
      return { facts: { ...factsOf(row), closed }, isNew: false, readings: [...row.readings, ...own] };
    }),
    ...read.flatMap((reading) => {
      const id = ids[reading.place] ?? "";
      if (there.has(id)) return [];
      const facts = { ...newPromise(id, reading.found), closed: isClosed(reading.found) };
      return [{ facts, isNew: true, readings: [reading] }];
    }),
  ];
  await keepSettled(task, home, all, known);
  const places = read.map((each) => ({
    id: newId(),
    promise_id: ids[each.place] ?? "",
    revision_id: each.revisionId,
    place: each.place,
    found: each.found,
  }));
  await keepPromisePlaces(task.tx, task.body.id, task.at, places);
  return [...new Set(ids)];
}

/** After a document left a meeting that others keep: its promises are what those still have. */
export async function settleRemaining(task: ImportTask, state: MeetingState): Promise<void> {
  const known = await promisesAround(task.tx, task.body.id, [state.meetingId], null);
  const all = known.map((row) => ({ facts: factsOf(row), isNew: false, readings: row.readings }));
  if (all.length > 0) await keepSettled(task, homeInMeeting(state), all, known);
}

async function promisesHere(
  task: ImportTask,
  home: PromiseHome,
  documentId: string,
  formerMeeting: string | null,
): Promise<KnownPromiseRow[]> {
  const meetings = [home.meetingId, formerMeeting].filter((id) => id !== null);
  const known = await promisesAround(task.tx, task.body.id, meetings, documentId);
  // One that other documents of the meeting it was in still have stays there.
  const own = new Set(home.documents.map((document) => document.revisionId));
  return known.filter(
    (row) =>
      (row.meeting_id !== null && meetings.includes(row.meeting_id)) ||
      row.readings.every((reading) => own.has(reading.revisionId)),
  );
}

async function keepSettled(
  { tx, viewer, body, at }: ImportTask,
  home: PromiseHome,
  all: readonly ReadPromise[],
  known: readonly KnownPromiseRow[],
): Promise<void> {
  const answers = new Map(known.map((row) => [row.id, row.answers]));
  const goLive = await goLiveOf(tx, body.id);
  const settled = settlePromises(home, all, at);
  const rows = settled.map(({ facts }) => promiseRow(facts, answers.get(facts.id) ?? [], goLive));
  await keepPromises(tx, body.id, at, rows);
  await appendChanges(
    tx,
    viewer,
    body.id,
    at,
    settled.flatMap((each) => each.changes),
  );
}

function factsOf({ answers: _, readings: __, ...row }: KnownPromiseRow): ReadPromise["facts"] {
  return row;
}
