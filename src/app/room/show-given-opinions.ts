import { holderOf } from "../../access/viewer.ts";
import { showOpinions } from "../../features/meetings/approval/show-opinions.ts";
import { isProblem } from "../../records/problem.ts";
import type { Store } from "../../store/transaction.ts";

/**
 * Shows strangers the opinions that members gave on a meeting's open items: a member may not write what is published, so
 * it is done with a secretary's rights in the one body. What the meeting's pages show is worked out anew each time.
 */
export async function showGivenOpinions(store: Store, bodyId: string, meetingId: string, now: Date): Promise<void> {
  const done = await showOpinions(store, holderOf("secretary", bodyId, null), { bodyId, meetingId }, now);
  if (isProblem(done)) throw new Error(`The opinions on the meeting ${meetingId} could not be shown: ${done.key}.`);
}
