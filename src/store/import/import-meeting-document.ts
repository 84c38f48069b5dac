import { derivedId } from "../derived-id.ts";
import type { MeetingDocument, MeetingState, ReadRevision } from "../publish/meeting-state.ts";
import { publishMeeting } from "../publish/publish-meeting.ts";
import { type PromisePlace, republishPromises } from "../publish/republish-promises.ts";
import { addRevision } from "../queries/import/add-revision.ts";
import { addCore } from "../queries/import/core-tables.ts";
import { forgetQuotations } from "../queries/import/find-case-candidates.ts";
import { promisesOfMeeting } from "../queries/publish/stored-promises.ts";
import { add } from "../queries/rows-of-json.ts";
import { appendToTimeline } from "../timeline/append.ts";
import { anchorPromises } from "./anchor-promises.ts";
import { findOrAddCommittee } from "./committee.ts";
import type { ImportDone, ImportTask } from "./import-task.ts";
import { documentRevised, featuresOf, knownItems, type StoredItem, storedItems } from "./items.ts";
import { joinCases } from "./join-cases.ts";
import { matchItems } from "./match-items.ts";
import { type FoundMeeting, findOrAddMeeting } from "./meeting.ts";
import { newId } from "./new-id.ts";
import { identifyPeople } from "./people.ts";
import { homeInMeeting, importPromises } from "./promises.ts";
import { proposeFollowUp } from "./propose-follow-up.ts";
import { leaveMeeting } from "./reread-meeting.ts";

/** Puts an agenda or minutes to its meeting: a new document, or a new revision of one that is there. */
export async function importMeetingDocument(task: ImportTask): Promise<ImportDone> {
  const { tx, body, viewer, at } = task;
  const committee = await findOrAddCommittee(task);
  const meeting = await findOrAddMeeting(task, committee);
  const revised = revisedDocument(task, meeting.state);
  const revision = await addReading(task, meeting.state, revised, meeting.formerMeeting);
  const documents = withRevision(meeting.state.documents, revised, revision.document);
  const named = await identifyPeople(task, meeting.state, documents, meeting.state.people);
  const state: MeetingState = { ...meeting.state, documents, people: named.people };
  const items = storedItems(state, revision.read, committee.key);
  await keepItems(task, items, meeting.isNew);
  await add(tx, addCore.itemRevision, body.id, at, placesOf(revision.read));
  const { meetingId, day } = state;
  if (meeting.formerMeeting !== null) await leaveMeeting(task, meeting.formerMeeting, meetingId, revision.read.itemIds);
  const joined = await joinCases(
    task,
    { meetingId, day, committeeId: state.committeeId, committee: committee.key, isNew: meeting.isNew },
    items,
  );
  const { promises, moved } = await keepPromises(task, state, items, revision, meeting);
  await publishMeeting(tx, { ...state, promises }, at, {
    first: meeting.isNew,
    cases: joined.cases,
    left: joined.left,
    formerCommittee: meeting.formerCommittee,
  });
  await republishPromises(tx, body.id, moved, at);
  const { documentId } = revision;
  const details = { meeting: meetingId, revision: revision.read.number, published: task.publish };
  await appendToTimeline(tx, viewer, body.id, at, {
    verb: "imported",
    record: "document",
    recordId: documentId,
    details,
  });
  return {
    result: meeting.isNew ? "new" : "changed",
    documentId,
    meetingId,
    notices: [...committee.notices, ...meeting.notices, ...named.notices, ...joined.notices],
  };
}

/**
 * Stores what the document promises and proposes what answers what. Gives the meeting's promises as they now are, and
 * where else promises moved since this meeting is the one they were for.
 */
async function keepPromises(
  task: ImportTask,
  state: MeetingState,
  items: readonly StoredItem[],
  { documentId, read }: { readonly documentId: string; readonly read: ReadRevision },
  { isNew, formerMeeting }: FoundMeeting,
): Promise<{ promises: MeetingState["promises"]; moved: readonly PromisePlace[] }> {
  const { tx, body } = task;
  const { meetingId: id, committeeId, day } = state;
  const added = { documentId, revisionId: read.id, itemIds: read.itemIds };
  const ids = await importPromises(task, homeInMeeting(state), added, formerMeeting?.meetingId ?? null);
  const decided = state.documents.some((document) => document.kind === "minutes");
  await proposeFollowUp(task, { id, committeeId, day, decided, isNew }, items, ids);
  const moved = await anchorPromises(task, state);
  return { promises: isNew && ids.length === 0 ? [] : await promisesOfMeeting(tx, body.id, id), moved };
}

/** The document this is a new revision of: the one whose bytes were read anew, else by kind, name and content. */
function revisedDocument(task: ImportTask, state: MeetingState): MeetingDocument | null {
  const { known, document } = task;
  const reread = state.documents.find((each) => each.id === known?.documentId);
  if (reread !== undefined || known?.meetingId != null) return reread ?? null;
  return documentRevised(state, kindOf(task), document.name, document.reading.items);
}

function kindOf(task: ImportTask): "minutes" | "agenda" {
  return task.document.reading.kind === "minutes" ? "minutes" : "agenda";
}

async function addReading(
  task: ImportTask,
  state: MeetingState,
  revised: MeetingDocument | null,
  former: MeetingState | null,
): Promise<{ documentId: string; read: ReadRevision; document: MeetingDocument }> {
  const { body, document, known, publish, at } = task;
  const { name, mediaType, sha256, bytes, text, reading, readingJson, hash } = document;
  const features = reading.items.map(featuresOf);
  const matched = matchItems(knownItems(state, revised), features);
  const brought = former === null ? [] : matchItems(knownItems(former, null), features);
  const itemIds = matched.map((id, place) => id ?? brought[place] ?? newId());
  const documentId = revised?.id ?? known?.documentId ?? newId();
  const revisionId = newId();
  const kind = kindOf(task);
  const number = await addRevision(task.tx, {
    bodyId: body.id,
    documentId,
    revisionId,
    originalId: newId(),
    sha256,
    mediaType,
    bytes,
    meetingId: state.meetingId,
    kind,
    name,
    title: null,
    text,
    readingJson,
    readingHash: hash,
    publish,
    at,
  });
  const read = { id: revisionId, number, reading, text, itemIds };
  const published = publish ? read : (revised?.published ?? null);
  const created = (revised ?? former?.documents.find((each) => each.id === documentId))?.created ?? at;
  return { documentId, read, document: { id: documentId, kind, name, mediaType, created, current: read, published } };
}

function withRevision(
  documents: readonly MeetingDocument[],
  revised: MeetingDocument | null,
  document: MeetingDocument,
): MeetingDocument[] {
  if (revised === null) return [...documents, document];
  return documents.map((each) => (each.id === revised.id ? document : each));
}

async function keepItems(task: ImportTask, items: readonly StoredItem[], isNew: boolean): Promise<void> {
  const { tx, body, at } = task;
  await add(
    tx,
    addCore.item,
    body.id,
    at,
    items.map(({ quotes: _, refers: __, ...row }) => row),
  );
  const quotations = items.flatMap(({ id, quotes, refers }) => [
    ...quotes.map((quoted) => quotation(id, quoted, "earlier-decision")),
    ...refers.filter((quoted) => !quotes.includes(quoted)).map((quoted) => quotation(id, quoted, "reference")),
  ]);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
  if (!isNew) await forgetQuotations(tx, body.id, ids(items), ids(quotations));
  await add(tx, addCore.quotation, body.id, at, quotations);
}

function quotation(itemId: string, quoted: string, origin: "earlier-decision" | "reference") {
  return { id: derivedId(itemId, "quotation", quoted), item_id: itemId, quoted, origin };
}

function placesOf(read: ReadRevision): Record<string, unknown>[] {
  return read.itemIds.map((itemId, place) => ({ id: newId(), item_id: itemId, revision_id: read.id, place }));
}
