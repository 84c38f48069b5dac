import { mayKeepMinutes } from "../../../access/approval.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { publishMeeting } from "../../../store/publish/publish-meeting.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { loadMeeting } from "../../../store/queries/import/load-meeting.ts";
import { releaseOpinionOf } from "../../../store/queries/seal/opinions.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import type { MeetingRef } from "./act.ts";

/** Shows strangers a published meeting's opinions, as far as they may have them. Problem: not allowed. */
export function showOpinions(store: Store, viewer: Viewer, ref: MeetingRef, now: Date): Promise<Problem | null> {
  return republish(store, viewer, ref, now, async () => null);
}

/**
 * A secretary lets an opinion be shown in which the check found what must be released. Problems: not allowed, no opinion
 * that waits.
 */
export function releaseOpinion(
  store: Store,
  viewer: Viewer,
  ref: MeetingRef,
  number: number,
  now: Date,
): Promise<Problem | null> {
  return republish(store, viewer, ref, now, async (tx) => {
    const done = await releaseOpinionOf(tx, ref.bodyId, ref.meetingId, number, now.toISOString());
    return done ? null : problem("problem.opinion-unknown");
  });
}

async function republish(
  store: Store,
  viewer: Viewer,
  { bodyId, meetingId }: MeetingRef,
  now: Date,
  before: (tx: Transaction) => Promise<Problem | null>,
): Promise<Problem | null> {
  if (!mayKeepMinutes(viewer, bodyId)) return problem("problem.forbidden");
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const wrong = await before(tx);
    if (wrong !== null) return wrong;
    const state = await loadMeeting(tx, bodyId, meetingId);
    const isPublic = state?.documents.some(({ published }) => published !== null) === true;
    if (state !== null && isPublic) await publishMeeting(tx, state, now.toISOString());
    return null;
  });
}
