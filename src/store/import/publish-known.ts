import type { Viewer } from "../../access/viewer.ts";
import { publishMeeting } from "../publish/publish-meeting.ts";
import { publishPaper } from "../publish/publish-paper.ts";
import { publishDocuments } from "../queries/import/add-revision.ts";
import type { KnownDocument } from "../queries/import/find-document.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { loadPaper } from "../queries/import/load-paper.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { Transaction } from "../transaction.ts";

/** Publishes a document that is stored already: a draft that is imported again without being called one. */
export async function publishKnown(
  tx: Transaction,
  viewer: Viewer,
  body: { readonly id: string; readonly slug: string },
  known: KnownDocument,
  at: string,
): Promise<void> {
  const { documentId, meetingId } = known;
  await publishDocuments(tx, body.id, [documentId], at);
  if (meetingId === null) {
    const paper = await loadPaper(tx, body.id, documentId);
    if (paper !== null) await publishPaper(tx, body, paper, at);
  } else {
    const state = await loadMeeting(tx, body.id, meetingId);
    if (state !== null) await publishMeeting(tx, state, at);
  }
  const details = { meeting: meetingId };
  await appendToTimeline(tx, viewer, body.id, at, {
    verb: "published",
    record: "document",
    recordId: documentId,
    details,
  });
}
