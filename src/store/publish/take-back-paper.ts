import { withdrawDocuments } from "../queries/import/add-revision.ts";
import { removeAddresses } from "../queries/publish/addresses.ts";
import { removeEmptyBody } from "../queries/publish/body-and-committee.ts";
import { promisesAnsweredByPaper, publishAnswers } from "../queries/publish/promise-answers.ts";
import { removePaper, removePromisesOfPaper } from "../queries/publish/remove-paper.ts";
import { unindexRecords } from "../queries/search/index-items.ts";
import type { Transaction } from "../transaction.ts";
import { followQuotedFigures } from "./quoted-figures.ts";

/** Takes a paper that is of no meeting back from strangers: its page, its promises, their addresses, its search row, and an empty body. */
export async function takeBackPaper(tx: Transaction, bodyId: string, documentId: string, at: string): Promise<void> {
  await withdrawDocuments(tx, bodyId, [documentId], at);
  if (!(await removePaper(tx, bodyId, documentId))) return;
  const promises = await removePromisesOfPaper(tx, bodyId, documentId, []);
  await removeAddresses(tx, bodyId, promises);
  await publishAnswers(tx, bodyId, [...promises, ...(await promisesAnsweredByPaper(tx, bodyId, documentId))], at);
  await followQuotedFigures(tx, bodyId, { id: documentId, isMeeting: false }, at, false);
  await unindexRecords(tx, bodyId, [documentId]);
  await removeAddresses(tx, bodyId, [documentId]);
  if (await removeEmptyBody(tx, bodyId)) await removeAddresses(tx, bodyId, [bodyId]);
}
