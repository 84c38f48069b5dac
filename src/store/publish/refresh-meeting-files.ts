import { lockBodyOf } from "../queries/import/find-body.ts";
import { refreshAttachments } from "../queries/publish/attachments.ts";
import type { Transaction } from "../transaction.ts";

/** Shows strangers the files that a meeting's open items now have, and takes back others; the rest of it stays as it is. */
export async function refreshMeetingFiles(
  tx: Transaction,
  bodyId: string,
  meetingId: string,
  at: string,
): Promise<void> {
  await lockBodyOf(tx, bodyId);
  await refreshAttachments(tx, bodyId, meetingId, at);
}
