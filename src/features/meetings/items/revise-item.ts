import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { mayApproveItem, mayKeepAgenda } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import type { ProposedItem } from "../../../records/proposed-item.ts";
import type { StoredProposedItem } from "../../../store/queries/items/find-items.ts";
import { itemAtRevision } from "../../../store/queries/items/item-revisions.ts";
import { addItemRevision, moveItem } from "../../../store/queries/items/keep-item.ts";
import type { ItemTask } from "./act-on-item.ts";

/**
 * True when `viewer`, who may write items for the committee, may change this one: a draft is everybody's who writes; one
 * that is on its way is changed by those who keep the agenda or approve.
 */
export function mayChangeItem(viewer: Viewer, bodyId: string, { state, committeeId }: ItemToChange): boolean {
  if (state === "dropped") return false;
  return state === "draft" || mayKeepAgenda(viewer, bodyId) || mayApproveItem(viewer, bodyId, committeeId);
}
type ItemToChange = Pick<StoredProposedItem, "state" | "committeeId">;

/** The revision that an item was given. `approval`: what became of its way; `needed`: somebody must approve it anew. */
export interface Revised {
  readonly number: number;
  readonly approval: "given" | "needed" | "none";
}

/**
 * Adds a revision to an item. An approval holds for the text that was read: an item on its way is *ready* after it, and
 * remembers what was approved. It is *approved* where the change `approves` itself, and, unless somebody is still writing
 * in it, where the text is again the one that was approved.
 */
export async function reviseItem(
  { tx, viewer, bodyId, itemId, item, at }: ItemTask,
  {
    content,
    basedOn,
    approves,
  }: { readonly content: ProposedItem; readonly basedOn: number; readonly approves: boolean },
): Promise<Revised> {
  const number = item.revision + 1;
  const { accountId } = viewer;
  await addItemRevision(tx, bodyId, { id: randomUUID(), itemId, number, basedOn, content, accountId }, at);
  if (item.state === "draft") return { number, approval: "none" };
  const { approvedRevision } = item;
  const approved = approvedRevision === null ? null : await itemAtRevision(tx, bodyId, itemId, approvedRevision);
  if (approves || isDeepStrictEqual(content, approved)) {
    await moveItem(tx, bodyId, itemId, "approved", number, at);
    return { number, approval: "given" };
  }
  if (item.state === "approved") await moveItem(tx, bodyId, itemId, "ready", approvedRevision, at);
  return { number, approval: "needed" };
}
