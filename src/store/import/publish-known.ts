import type { Viewer } from "../../access/viewer.ts";
import { publishCurrentPaper } from "../publish/change-publication.ts";
import { publishMeeting } from "../publish/publish-meeting.ts";
import { publishDocuments } from "../queries/import/add-revision.ts";
import type { KnownDocument } from "../queries/import/find-document.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
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
  if (meetingId === null) await publishCurrentPaper(tx, body, documentId, at);
  else {
    await publishDocuments(tx, body.id, [documentId], at);
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
