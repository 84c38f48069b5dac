import { mayApproveOffers } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { endKeeper as end } from "../../../store/queries/keepers/keepers.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";

/**
 * Ends an association's access, with why. Its offers stay until they are hidden by hand or are not confirmed any more.
 * Problems: not allowed, no such association or it has ended, no reason.
 */
export async function endKeeper(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  id: string,
  reason: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayApproveOffers(viewer, bodyId)) return problem("problem.forbidden");
  const why = reason.trim().slice(0, 2000);
  if (why === "") return problem("problem.offer-reason");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    if (!(await end(tx, bodyId, id, why, at))) return problem("problem.keeper-unknown");
    await appendToTimeline(tx, viewer, bodyId, at, {
      verb: "closed",
      record: "offer-keeper",
      recordId: id,
      details: {},
    });
    return null;
  });
}
