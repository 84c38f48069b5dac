import { may, type RoleRight } from "../../../access/may.ts";
import { mayInBody } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../../records/problem.ts";
import { lockItem, proposedItem, type StoredProposedItem } from "../../../store/queries/items/find-items.ts";
import { appendToTimeline, type TimelineEntry } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";

/** Which item: of which body, and its id. */
export interface ItemRef {
  readonly bodyId: string;
  readonly itemId: string;
}

/** What an action on an item has at hand. `at`: the time it happens, ISO. */
export interface ItemTask extends ItemRef {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly item: StoredProposedItem;
  readonly at: string;
}

/** What an action did: what is told of it on the timeline (null: nothing was changed), and what it answers. */
export interface ItemDone<T> {
  readonly entry: Pick<TimelineEntry, "verb" | "details"> | null;
  readonly answer: T;
}

/**
 * The shape of every action on a proposed item, in one transaction: lock, look, ask permission, act, tell. `act` answers
 * a problem where the item's state does not allow it. Problems besides: not allowed, no such item.
 */
export function actOnItem<T>(
  store: Store,
  viewer: Viewer,
  { bodyId, itemId }: ItemRef,
  right: RoleRight,
  now: Date,
  act: (task: ItemTask) => Promise<ItemDone<T> | Problem>,
): Promise<T | Problem> {
  if (!mayInBody(viewer, right, bodyId)) return Promise.resolve(problem("problem.forbidden"));
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockItem(tx, bodyId, itemId);
    const item = await proposedItem(tx, bodyId, itemId);
    // What cannot be seen may be another committee's.
    if (item === null) return problem(may(viewer, right, bodyId) ? "problem.item-unknown" : "problem.forbidden");
    if (!may(viewer, right, bodyId, item.committeeId)) return problem("problem.forbidden");
    const done = await act({ tx, viewer, bodyId, itemId, item, at });
    if (isProblem(done)) return done;
    const { entry } = done;
    if (entry !== null) {
      await appendToTimeline(tx, viewer, bodyId, at, { ...entry, record: "proposed-item", recordId: itemId });
    }
    return done.answer;
  });
}
