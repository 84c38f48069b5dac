import { mayPublish } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import { publishStoredMeeting, withdrawMeeting } from "../../store/publish/withdraw-meeting.ts";
import type { Store } from "../../store/transaction.ts";

export interface MeetingRef {
  readonly bodyId: string;
  readonly meetingId: string;
}

/** Shows strangers what is current of a meeting's documents. Problems: not allowed, no such meeting. */
export async function publish(store: Store, viewer: Viewer, meeting: MeetingRef, now: Date): Promise<Problem | null> {
  if (!mayPublish(viewer, meeting.bodyId)) return problem("problem.forbidden");
  return publishStoredMeeting(store, viewer, meeting.bodyId, meeting.meetingId, now);
}

/** Takes a meeting back from strangers, everywhere; it can be published again. The same problems. */
export async function withdraw(store: Store, viewer: Viewer, meeting: MeetingRef, now: Date): Promise<Problem | null> {
  if (!mayPublish(viewer, meeting.bodyId)) return problem("problem.forbidden");
  return withdrawMeeting(store, viewer, meeting.bodyId, meeting.meetingId, now);
}
