import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishDocuments, withdrawDocuments } from "../queries/import/add-revision.ts";
import { lockBodyOf } from "../queries/import/find-body.ts";
import { loadMeeting } from "../queries/import/load-meeting.ts";
import { appendToTimeline } from "../timeline/append.ts";
import type { Store } from "../transaction.ts";
import { publishMeeting } from "./publish-meeting.ts";

/**
 * Takes a meeting back from strangers: its pages, addresses, attendance, votes and search rows, and the people, cases,
 * committee and body that nothing public is left of. The store keeps it; publishing gives it the same ids again.
 */
export async function withdrawMeeting(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
  at: Date = new Date(),
): Promise<Problem | null> {
  return changePublication(store, viewer, bodyId, meetingId, "withdrawn", at.toISOString());
}

/** Publishes what is current of a meeting's documents: drafts, or what was withdrawn. */
export async function publishStoredMeeting(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
  at: Date = new Date(),
): Promise<Problem | null> {
  return changePublication(store, viewer, bodyId, meetingId, "published", at.toISOString());
}

async function changePublication(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  meetingId: string,
  verb: "published" | "withdrawn",
  at: string,
): Promise<Problem | null> {
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const before = await loadMeeting(tx, bodyId, meetingId);
    if (before === null) return problem("problem.meeting-unknown");
    const change = verb === "published" ? publishDocuments : withdrawDocuments;
    const ids = before.documents.map((document) => document.id);
    await change(tx, bodyId, ids, at);
    const state = await loadMeeting(tx, bodyId, meetingId);
    if (state !== null) await publishMeeting(tx, state, at);
    await appendToTimeline(tx, viewer, bodyId, at, { verb, record: "meeting", recordId: meetingId, details: {} });
    return null;
  });
}
