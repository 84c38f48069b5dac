import { publishMeeting } from "../publish/publish-meeting.ts";
import { takeBackPaper } from "../publish/take-back-paper.ts";
import { withdrawDocuments } from "../queries/import/add-revision.ts";
import { leaveCases } from "../queries/import/find-case-candidates.ts";
import { removeItems, removeMeeting } from "../queries/import/find-meetings.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { promisesOfMeeting } from "../queries/publish/stored-promises.ts";
import type { ImportTask } from "./import-task.ts";
import { identifyPeople } from "./people.ts";
import { settleRemaining } from "./promises.ts";

/**
 * Takes a document out of what it was held to be, where the same bytes are now read otherwise: a paper as minutes or an
 * agenda, or the other way round. What was public of it as the other goes, for a draft too: an old reading of another
 * kind has no place to stand. Gives the meeting that ended because it had no other document; null for none.
 */
export async function changeKind(task: ImportTask): Promise<string | null> {
  const { tx, body, document, known, at } = task;
  if (known === null) return null;
  const isPaper = document.reading.kind === "document";
  if (known.meetingId === null && !isPaper) await takeBackPaper(tx, body.id, known.documentId, at);
  return known.meetingId !== null && isPaper ? leaveMeeting(task, known.documentId, known.meetingId) : null;
}

/** Takes a document from its meeting; without another document the meeting is gone, and its addresses lead to the paper. */
async function leaveMeeting(task: ImportTask, documentId: string, meetingId: string): Promise<string | null> {
  const { tx, body, publish, at } = task;
  const state = await loadMeeting(tx, body.id, meetingId);
  const own = state?.documents.find((each) => each.id === documentId);
  if (state === null || own === undefined) {
    throw new Error(`The document ${documentId} was found with the meeting ${meetingId} and then was not there.`);
  }
  const documents = state.documents.filter((each) => each !== own);
  const staying = new Set(documents.flatMap((each) => [...each.current.itemIds, ...(each.published?.itemIds ?? [])]));
  const left = [...own.current.itemIds, ...(own.published?.itemIds ?? [])].filter((id) => !staying.has(id));
  const cases = await leaveCases(tx, body.id, left, at);
  await withdrawDocuments(tx, body.id, [documentId], at);
  const options = { left: cases, ...(publish ? { movedTo: { id: documentId, kind: "document" } } : {}) };
  if (documents.length === 0) {
    await publishMeeting(tx, { ...state, documents, people: [], promises: [] }, at, options);
    await removeItems(tx, body.id, left, at);
    await removeMeeting(tx, body.id, meetingId, at);
    return meetingId;
  }
  const { people } = await identifyPeople(task, state, documents, state.people);
  await settleRemaining(task, { ...state, documents });
  const promises = await promisesOfMeeting(tx, body.id, meetingId);
  await publishMeeting(tx, { ...state, documents, people, promises }, at, { left: cases });
  await removeItems(tx, body.id, left, at);
  return null;
}
