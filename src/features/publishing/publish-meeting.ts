import { mayPublish } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { type Problem, problem } from "../../records/problem.ts";
import {
  publishStoredMeeting,
  publishStoredPaper,
  withdrawMeeting,
  withdrawPaper,
} from "../../store/publish/change-publication.ts";
import type { Publishable } from "../../store/queries/publish/find-publishable.ts";
import type { Store } from "../../store/transaction.ts";

/** A meeting, or a paper of no meeting. */
export type PublishableRef = Pick<Publishable, "kind" | "bodyId" | "id">;

/** Shows strangers what is current of a meeting's documents, or of a paper. Problems: not allowed, no such thing. */
export async function publish(store: Store, viewer: Viewer, what: PublishableRef, now: Date): Promise<Problem | null> {
  if (!mayPublish(viewer, what.bodyId)) return problem("problem.forbidden");
  const act = what.kind === "meeting" ? publishStoredMeeting : publishStoredPaper;
  return act(store, viewer, what.bodyId, what.id, now);
}

/** Takes a meeting or a paper back from strangers, everywhere; it can be published again. The same problems. */
export async function withdraw(store: Store, viewer: Viewer, what: PublishableRef, now: Date): Promise<Problem | null> {
  if (!mayPublish(viewer, what.bodyId)) return problem("problem.forbidden");
  const act = what.kind === "meeting" ? withdrawMeeting : withdrawPaper;
  return act(store, viewer, what.bodyId, what.id, now);
}
