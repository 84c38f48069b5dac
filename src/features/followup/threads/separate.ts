import { mayFollowUp } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { sayOfLink } from "../../../store/threads/say-of-link.ts";
import { separateItem } from "../../../store/threads/separate-item.ts";
import type { Store } from "../../../store/transaction.ts";

/** Takes an item out of its case for good. Problems: not allowed, no such open item, of no case. */
export async function separate(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  itemId: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  return separateItem(store, viewer, bodyId, itemId, now);
}

/** Says of two items that the import asked about that they are two matters. Problems: not allowed, no such question. */
export async function rejectLink(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  linkId: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  return sayOfLink(store, viewer, bodyId, linkId, "rejected", now);
}
