import { mayFollowUp } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { linkById } from "../../../store/queries/threads/links.ts";
import { sayOfLink } from "../../../store/threads/say-of-link.ts";
import { undoJoin } from "../../../store/threads/undo-join.ts";
import type { Store } from "../../../store/transaction.ts";

/** Undoes what was said of a link: the two are no longer joined, and the question is open again. */
export async function undoLink(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  linkId: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  const link = await store.as(viewer, (tx) => linkById(tx, bodyId, linkId));
  if (link === null) return problem("problem.thread-item-unknown");
  return link.status === "confirmed"
    ? undoJoin(store, viewer, bodyId, [link.itemId, link.otherId], now)
    : sayOfLink(store, viewer, bodyId, linkId, "proposed", now);
}
