import { isDeepStrictEqual } from "node:util";
import { mayApproveItem } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { ProposedItem } from "../../../records/proposed-item.ts";
import { itemAtRevision } from "../../../store/queries/items/item-revisions.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnItem, type ItemRef } from "./act-on-item.ts";
import { itemProblem } from "./check-item.ts";
import { type Clash, mergeItems } from "./merge-items.ts";
import { mayChangeItem, type Revised, reviseItem } from "./revise-item.ts";

/**
 * What an author sends: the text, and the revision it was written from. `approves`: whoever may approve the item says
 * that the change is approved with it.
 */
export interface WrittenItem {
  readonly content: ProposedItem;
  readonly basedOn: number;
  readonly approves: boolean;
}

/**
 * What became of it. `saved`: it is the newest revision now, joined with what others wrote meanwhile where `joined`; it
 * says what it is, so that nobody need read it back. `clash`: others changed the same places; nothing was kept, and `merged` has both, to be settled and sent again as
 * written from `revision`.
 */
export type SaveResult =
  | {
      readonly kind: "saved";
      readonly revision: number;
      readonly joined: boolean;
      readonly content: ProposedItem;
      readonly approval: Revised["approval"];
    }
  | {
      readonly kind: "clash";
      readonly revision: number;
      readonly merged: ProposedItem;
      readonly clashes: readonly Clash[];
    };

/**
 * Keeps what an author wrote as a new revision; nobody's text is ever overwritten. Who may change an item on its way, and
 * what becomes of its approval, say `mayChangeItem` and `reviseItem`; what was joined with another's words is not approved
 * unread. Problems: not allowed, no such item or revision, the item is on its way, what it says cannot be used.
 */
export function saveItem(
  store: Store,
  viewer: Viewer,
  ref: ItemRef,
  written: WrittenItem,
  now: Date,
): Promise<SaveResult | Problem> {
  return actOnItem<SaveResult>(store, viewer, ref, "write-items", now, async (task) => {
    const { tx, bodyId, itemId, item } = task;
    if (!mayChangeItem(viewer, bodyId, item)) return problem("problem.item-state");
    if (written.approves && !mayApproveItem(viewer, bodyId, item.committeeId)) return problem("problem.forbidden");
    const base = await itemAtRevision(tx, bodyId, itemId, written.basedOn);
    if (base === null) return problem("problem.item-revision");
    const mine = { ...written.content, earlier: item.content.earlier };
    const { item: merged, clashes } = mergeItems(base, item.content, mine);
    if (clashes.length > 0) return answerOnly({ kind: "clash", revision: item.revision, merged, clashes });
    const wrong = itemProblem(merged);
    if (wrong !== null) return wrong;
    const joined = item.revision !== written.basedOn;
    const same = { kind: "saved", revision: item.revision, joined, content: merged, approval: "none" } as const;
    if (isDeepStrictEqual(merged, item.content)) return answerOnly(same);
    const { basedOn } = written;
    const revised = await reviseItem(task, { content: merged, basedOn, approves: written.approves && !joined });
    const { number, approval } = revised;
    return {
      entry: { verb: "changed", details: { revision: number, joined, approval } },
      answer: { ...same, revision: number, approval },
    };
  });
}

const answerOnly = (answer: SaveResult) => ({ entry: null, answer }) as const;
