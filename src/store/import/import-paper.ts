import { publishPaper } from "../publish/publish-paper.ts";
import { addRevision } from "../queries/import/add-revision.ts";
import { paperByName } from "../queries/import/find-document.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { ImportDone, ImportTask } from "./import-task.ts";
import { newId } from "./new-id.ts";

/** Stores a paper that is neither agenda nor minutes: new, or a new revision of the one of the same file name and title. */
export async function importPaper(task: ImportTask): Promise<ImportDone> {
  const { tx, body, document, known, viewer, publish, at } = task;
  const { name, mediaType, sha256, bytes, text, reading, readingJson, hash } = document;
  const title = reading.document?.title ?? null;
  const revised = known?.documentId ?? (await paperByName(tx, body.id, name, title));
  const documentId = revised ?? newId();
  const number = await addRevision(tx, {
    bodyId: body.id,
    documentId,
    revisionId: newId(),
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
  if (publish) await publishPaper(tx, body, { id: documentId, mediaType, text, reading }, at);
  const details = { revision: number, published: publish };
  await appendToTimeline(tx, viewer, body.id, at, {
    verb: "imported",
    record: "document",
    recordId: documentId,
    details,
  });
  return { result: revised === null ? "new" : "changed", documentId, meetingId: null, notices: [] };
}
