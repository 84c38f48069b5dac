import { mayFollowUp } from "../../../access/may.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { linkById } from "../../../store/queries/threads/links.ts";
import { joinItems } from "../../../store/threads/join-items.ts";
import type { Store } from "../../../store/transaction.ts";

/** Says that two items are the same matter. Problems: not allowed, no such open items, both of one meeting. */
export async function join(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  items: readonly [one: string, other: string],
  now: Date,
): Promise<Problem | null> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  return joinItems(store, viewer, bodyId, items, now);
}

/** The same for two items that the import asked about. */
export async function confirmLink(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  linkId: string,
  now: Date,
): Promise<Problem | null> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  const link = await store.as(viewer, (tx) => linkById(tx, bodyId, linkId));
  if (link === null) return problem("problem.thread-item-unknown");
  return joinItems(store, viewer, bodyId, [link.itemId, link.otherId], now);
}
