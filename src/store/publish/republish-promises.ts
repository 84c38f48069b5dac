import { loadMeeting } from "../queries/import/load-meeting.ts";
import { loadPaper } from "../queries/import/load-paper.ts";
import { removeAddresses, writeAddresses } from "../queries/publish/addresses.ts";
import { bodySlugOfPaper } from "../queries/publish/find-publishable.ts";
import { publishAnswers } from "../queries/publish/promise-answers.ts";
import { writePublic } from "../queries/publish/public-tables.ts";
import { removeOfMeeting } from "../queries/publish/remove-of-meeting.ts";
import { removePromisesOfPaper } from "../queries/publish/remove-paper.ts";
import { notePromises } from "../queries/reminders/note-promises.ts";
import { add } from "../queries/rows-of-json.ts";
import type { Transaction } from "../transaction.ts";
import { type PublicPromise, promiseAddresses, type StoredPromise } from "./promise-rows.ts";
import { publicRows } from "./public-rows.ts";
import { paperRows } from "./publish-paper.ts";

/** Where a promise stands: in a meeting, or in a paper. */
export interface PromisePlace {
  readonly meeting_id: string | null;
  readonly document_id: string | null;
}

/**
 * Writes what strangers see of the promises that stand where these do, after something was said of them. Must run in the
 * transaction that changed them, under the body's lock. What is not published stays unseen.
 */
export async function republishPromises(
  tx: Transaction,
  bodyId: string,
  places: readonly PromisePlace[],
  at: string,
): Promise<void> {
  const meetings = new Set(places.map((place) => place.meeting_id).filter((id) => id !== null));
  const papers = new Set(places.map((place) => (place.meeting_id === null ? place.document_id : null)));
  for (const meetingId of meetings) await ofMeeting(tx, bodyId, meetingId, at);
  for (const paperId of papers) if (paperId !== null) await ofPaper(tx, bodyId, paperId, at);
}

async function ofMeeting(tx: Transaction, bodyId: string, meetingId: string, at: string): Promise<void> {
  const state = await loadMeeting(tx, bodyId, meetingId);
  if (state === null) return;
  const rows = publicRows(state)?.promises ?? [];
  const staying = rows.map((row) => row.id);
  const gone = await removeOfMeeting(tx, "promises", bodyId, meetingId, staying);
  await write(tx, { id: bodyId, slug: state.bodySlug }, { rows, gone, stored: state.promises }, at);
}

async function ofPaper(tx: Transaction, bodyId: string, paperId: string, at: string): Promise<void> {
  const slug = await bodySlugOfPaper(tx, bodyId, paperId);
  const paper = await loadPaper(tx, bodyId, paperId);
  if (slug === null || paper === null) return;
  const rows = paperRows(paper).promises;
  const staying = rows.map((row) => row.id);
  const gone = await removePromisesOfPaper(tx, bodyId, paperId, staying);
  await write(tx, { id: bodyId, slug }, { rows, gone, stored: paper.promises }, at);
}

async function write(
  tx: Transaction,
  body: { readonly id: string; readonly slug: string },
  { rows, gone, stored }: { rows: readonly PublicPromise[]; gone: readonly string[]; stored: readonly StoredPromise[] },
  at: string,
): Promise<void> {
  await removeAddresses(tx, body.id, gone);
  await add(tx, writePublic.public_promise, body.id, at, rows);
  await writeAddresses(tx, body.id, promiseAddresses(body.slug, rows));
  await notePromises(tx, body.id, rows, at);
  await publishAnswers(tx, body.id, [...stored.map((each) => each.id), ...gone], at);
}
