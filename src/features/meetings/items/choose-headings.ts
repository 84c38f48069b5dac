import { mayKeepAgenda } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { ItemHeading } from "../../../records/proposed-item.ts";
import { lockBodyOf } from "../../../store/queries/import/find-body.ts";
import { keepItemHeadings } from "../../../store/queries/items/item-headings.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store } from "../../../store/transaction.ts";

const longestHeading = 80;

/**
 * Says under which headings the body's new items are written; those with an empty heading are left out. Items that are
 * there keep theirs. Problems: not allowed, no heading at all, one too long.
 */
export async function chooseHeadings(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  headings: readonly ItemHeading[],
  now: Date,
): Promise<Problem | null> {
  if (!mayKeepAgenda(viewer, bodyId)) return problem("problem.forbidden");
  const chosen = headings
    .map(({ kind, heading }) => ({ kind, heading: heading.replace(/\s+/g, " ").trim() }))
    .filter(({ heading }) => heading !== "");
  const isLong = chosen.some(({ heading }) => heading.length > longestHeading);
  if (chosen.length === 0 || isLong) return problem("problem.item-headings");
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    await keepItemHeadings(tx, bodyId, chosen, at);
    const entry = { verb: "changed", record: "item-headings", recordId: bodyId, details: {} } as const;
    await appendToTimeline(tx, viewer, bodyId, at, entry);
    return null;
  });
}
