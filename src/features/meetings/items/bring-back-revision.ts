import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import { itemAtRevision } from "../../../store/queries/items/item-revisions.ts";
import { moveItem } from "../../../store/queries/items/keep-item.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnItem, type ItemRef } from "./act-on-item.ts";
import { mayChangeItem, reviseItem } from "./revise-item.ts";

/**
 * Makes the text of an earlier revision an item's newest again, as a revision of its own: what was written since is kept.
 * Where it is the approved one, it is approved, a draft too. `seen`: the newest revision the viewer knows of. Problems
 * besides those of every action: the item is on its way and not the viewer's to change, no such earlier revision, somebody
 * has written meanwhile.
 */
export function bringBackRevision(
  store: Store,
  viewer: Viewer,
  ref: ItemRef,
  { revision, seen }: { readonly revision: number; readonly seen: number },
  now: Date,
): Promise<null | Problem> {
  return actOnItem<null>(store, viewer, ref, "write-items", now, async (task) => {
    const { tx, bodyId, itemId, item, at } = task;
    if (!mayChangeItem(viewer, bodyId, item)) return problem("problem.item-state");
    if (item.revision !== seen) return problem("problem.item-changed");
    const content = revision < item.revision ? await itemAtRevision(tx, bodyId, itemId, revision) : null;
    if (content === null) return problem("problem.item-revision");
    const revised = await reviseItem(task, { content, basedOn: item.revision, approves: false });
    const isApproved = revision === item.approvedRevision;
    if (isApproved && revised.approval !== "given") await moveItem(tx, bodyId, itemId, "approved", revised.number, at);
    return { entry: { verb: "restored", details: { revision: revised.number, from: revision } }, answer: null };
  });
}
