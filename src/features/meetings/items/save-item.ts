import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { mayKeepAgenda } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { ProposedItem } from "../../../records/proposed-item.ts";
import { itemAtRevision } from "../../../store/queries/items/item-revisions.ts";
import { addItemRevision } from "../../../store/queries/items/keep-item.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnItem, type ItemRef } from "./act-on-item.ts";
import { itemProblem } from "./check-item.ts";
import { type Clash, mergeItems } from "./merge-items.ts";

/** What an author sends: the text, and the revision it was written from. */
export interface WrittenItem {
  readonly content: ProposedItem;
  readonly basedOn: number;
}

/**
 * What became of it. `saved`: it is the newest revision now, joined with what others wrote meanwhile where `joined`.
 * `clash`: others changed the same places; nothing was kept, and `merged` has both, to be settled and sent again as
 * written from `revision`.
 */
export type SaveResult =
  | { readonly kind: "saved"; readonly revision: number; readonly joined: boolean }
  | {
      readonly kind: "clash";
      readonly revision: number;
      readonly merged: ProposedItem;
      readonly clashes: readonly Clash[];
    };

/**
 * Keeps what an author wrote as a new revision; nobody's text is ever overwritten. A draft is changed by those who write
 * items, one that is on its way by those who keep the agenda. Problems: not allowed, no such item or revision, the item
 * is on its way, what it says cannot be used.
 */
export function saveItem(
  store: Store,
  viewer: Viewer,
  ref: ItemRef,
  written: WrittenItem,
  now: Date,
): Promise<SaveResult | Problem> {
  return actOnItem<SaveResult>(store, viewer, ref, "write-items", now, async (task) => {
    const { tx, bodyId, itemId, item, at } = task;
    if (item.state !== "draft" && !mayKeepAgenda(viewer, bodyId)) return problem("problem.item-state");
    if (item.state === "dropped") return problem("problem.item-state");
    const base = await itemAtRevision(tx, bodyId, itemId, written.basedOn);
    if (base === null) return problem("problem.item-revision");
    const mine = { ...written.content, earlier: item.content.earlier };
    const { item: merged, clashes } = mergeItems(base, item.content, mine);
    if (clashes.length > 0) return answerOnly({ kind: "clash", revision: item.revision, merged, clashes });
    const wrong = itemProblem(merged);
    if (wrong !== null) return wrong;
    const joined = item.revision !== written.basedOn;
    if (isDeepStrictEqual(merged, item.content)) return answerOnly({ kind: "saved", revision: item.revision, joined });
    const number = item.revision + 1;
    const { accountId } = viewer;
    const revision = { id: randomUUID(), itemId, number, basedOn: written.basedOn, content: merged, accountId };
    await addItemRevision(tx, bodyId, revision, at);
    return {
      entry: { verb: "changed", details: { revision: number, joined } },
      answer: { kind: "saved", revision: number, joined },
    };
  });
}

const answerOnly = (answer: SaveResult) => ({ entry: null, answer }) as const;
