import { publishPaper } from "../publish/publish-paper.ts";
import { goLiveOf } from "../queries/followup/go-live.ts";
import { addRevision } from "../queries/import/add-revision.ts";
import { findCommittee } from "../queries/import/find-committee.ts";
import { paperByName } from "../queries/import/find-document.ts";
import { promisesOfPaper } from "../queries/publish/stored-promises.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { ImportDone, ImportTask } from "./import-task.ts";
import { committeeKey, dayOf } from "./match-names.ts";
import { newId } from "./new-id.ts";
import { importPromises } from "./promises.ts";
import { proposeFollowUpOfPaper } from "./propose-follow-up.ts";

/**
 * Stores a paper that is neither agenda nor minutes: new, or a new revision of the one of the same file name and title.
 * `endedMeeting`: the meeting it was held to be the only document of.
 */
export async function importPaper(task: ImportTask, endedMeeting: string | null): Promise<ImportDone> {
  const { tx, body, document, known, viewer, publish, at } = task;
  const { name, mediaType, sha256, bytes, text, reading, readingJson, hash } = document;
  const title = reading.document?.title ?? null;
  const revised = known?.documentId ?? (await paperByName(tx, body.id, name, title));
  const documentId = revised ?? newId();
  const revisionId = newId();
  const number = await addRevision(tx, {
    bodyId: body.id,
    documentId,
    revisionId,
    originalId: newId(),
    sha256,
    mediaType,
    bytes,
    meetingId: null,
    kind: "document",
    name,
    title,
    text,
    readingJson,
    readingHash: hash,
    publish,
    at,
  });
  const day = dayOf(reading.document?.date ?? null);
  const committeeId = await statedCommittee(task);
  const home = { meetingId: null, committeeId, day, documents: [{ documentId, revisionId, itemIds: null }] };
  const ids = await importPromises(task, home, { documentId, revisionId, itemIds: null }, endedMeeting);
  await proposeFollowUpOfPaper(task, { id: documentId, title, day }, ids);
  if (publish) {
    const promises = await promisesOfPaper(tx, body.id, documentId);
    const goLive = await goLiveOf(tx, body.id);
    await publishPaper(tx, body, { id: documentId, revisionId, mediaType, text, reading, promises, goLive }, at);
  }
  const details = { revision: number, published: publish };
  await appendToTimeline(tx, viewer, body.id, at, {
    verb: "imported",
    record: "document",
    recordId: documentId,
    details,
  });
  return { result: revised === null ? "new" : "changed", documentId, meetingId: null, notices: [] };
}

/** The committee that a paper names as its own, where the body is known to have it: a paper makes none. */
async function statedCommittee({ tx, body, document }: ImportTask): Promise<string | null> {
  const stated = document.reading.committee;
  if (stated === null) return null;
  return (await findCommittee(tx, body.id, committeeKey(stated.name)))?.id ?? null;
}
