import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishDocuments, withdrawDocuments } from "../queries/import/add-revision.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { loadPaper } from "../queries/import/load-paper.ts";
import { bodySlugOfPaper } from "../queries/publish/find-publishable.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { Store, Transaction } from "../transaction.ts";
import { publishMeeting } from "./publish-meeting.ts";
import { publishPaper } from "./publish-paper.ts";
import { takeBackPaper } from "./take-back-paper.ts";

/** What becomes of a meeting or a paper, and when. */
interface Change {
  readonly verb: "published" | "withdrawn";
  readonly at: string;
}

/**
 * Takes a meeting back from strangers: its pages, attendance, votes and search rows, and the people, cases, committee
 * and body that nothing public is left of. Its addresses answer that it is gone. The store keeps it; publishing gives
 * it the same ids and addresses again. A problem where the viewer has no such meeting.
 */
export function withdrawMeeting(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
  at: Date = new Date(),
): Promise<Problem | null> {
  return changeMeeting(store, viewer, bodyId, meetingId, { verb: "withdrawn", at: at.toISOString() });
}

/**
 * Takes one document of a meeting back from strangers; what its other documents say stays. Of its only one, the meeting.
 * The same problem.
 */
export function withdrawDocument(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
  documentId: string,
  at: Date,
): Promise<Problem | null> {
  return changeMeeting(store, viewer, bodyId, meetingId, { verb: "withdrawn", at: at.toISOString() }, documentId);
}

/** Publishes what is current of a meeting's documents: drafts, or what was withdrawn. The same problem. */
export function publishStoredMeeting(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
  at: Date = new Date(),
): Promise<Problem | null> {
  return changeMeeting(store, viewer, bodyId, meetingId, { verb: "published", at: at.toISOString() });
}

/** Takes a paper that is of no meeting back from strangers. The same problem. */
export function withdrawPaper(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  paperId: string,
  at: Date = new Date(),
): Promise<Problem | null> {
  return changePaper(store, viewer, bodyId, paperId, { verb: "withdrawn", at: at.toISOString() });
}

/** Publishes what is current of a paper. The same problem. */
export function publishStoredPaper(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  paperId: string,
  at: Date = new Date(),
): Promise<Problem | null> {
  return changePaper(store, viewer, bodyId, paperId, { verb: "published", at: at.toISOString() });
}

function changeMeeting(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
  { verb, at }: Change,
  only: string | null = null,
) {
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const before = await loadMeeting(tx, bodyId, meetingId);
    if (before === null) return problem("problem.meeting-unknown");
    const all = before.documents.map((document) => document.id);
    const ids = only === null ? all : all.filter((id) => id === only);
    await (verb === "published" ? publishDocuments : withdrawDocuments)(tx, bodyId, ids, at);
    const state = await loadMeeting(tx, bodyId, meetingId);
    if (state !== null) await publishMeeting(tx, state, at);
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "meeting", recordId: meetingId, details: {} });
    return null;
  });
}

function changePaper(store: Store, viewer: Viewer, bodyId: string, paperId: string, { verb, at }: Change) {
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const slug = await bodySlugOfPaper(tx, bodyId, paperId);
    if (slug === null) return problem("problem.meeting-unknown");
    if (verb === "published") await publishCurrentPaper(tx, { id: bodyId, slug }, paperId, at);
    else await takeBackPaper(tx, bodyId, paperId, at);
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "document", recordId: paperId, details: {} });
    return null;
  });
}

/** Shows strangers what is current of a paper. Must run in a transaction that holds the body's lock. */
export async function publishCurrentPaper(
  tx: Transaction,
  body: { readonly id: string; readonly slug: string },
  paperId: string,
  at: string,
): Promise<void> {
  await publishDocuments(tx, body.id, [paperId], at);
  const paper = await loadPaper(tx, body.id, paperId);
  if (paper !== null) await publishPaper(tx, body, paper, at);
}
