import { withdrawDocuments } from "../queries/import/add-revision.ts";
import { removeAddresses } from "../queries/publish/addresses.ts";
import { removeEmptyBody } from "../queries/publish/body-and-committee.ts";
import { removePaper } from "../queries/publish/remove-paper.ts";
import { unindexRecords } from "../queries/search/index-items.ts";
import type { Transaction } from "../transaction.ts";

/** Takes a paper that is of no meeting back from strangers: its page, its address, its search row, and an empty body. */
export async function takeBackPaper(tx: Transaction, bodyId: string, documentId: string, at: string): Promise<void> {
  await withdrawDocuments(tx, bodyId, [documentId], at);
  if (!(await removePaper(tx, bodyId, documentId))) return;
  await unindexRecords(tx, bodyId, [documentId]);
  await removeAddresses(tx, bodyId, [documentId]);
  if (await removeEmptyBody(tx, bodyId)) await removeAddresses(tx, bodyId, [bodyId]);
}
