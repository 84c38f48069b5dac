import { randomUUID } from "node:crypto";
import { mayWriteItem } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { problem } from "../../../records/problem.ts";
import type { CarriedDecision, ProposedItem } from "../../../records/proposed-item.ts";
import { decisionOfItem } from "../../../store/queries/items/decision-of-item.ts";
import { followingItems, proposedItem, type StoredProposedItem } from "../../../store/queries/items/find-items.ts";
import { copyItemFile } from "../../../store/queries/items/item-files.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { actOnItem, type ItemRef } from "./act-on-item.ts";
import { addItem } from "./write-item.ts";

/** Whose turn it is next on an item's route, and whether they deal with it beside its own committee or after it. */
export interface NextOnRoute {
  readonly committees: readonly string[];
  readonly beside: boolean;
}

/**
 * Who gets items from this one now: first the committees that deal with it side by side with its own, then those of the
 * next step. `made`: the committees that were given theirs. An item that was made beside another hands nothing on: the one
 * it was made from does. One whose committee is on no step begins before the first.
 */
function nextOnRoute(
  route: ProposedItem["route"],
  committeeId: string,
  made: readonly string[],
  madeBeside: boolean,
): NextOnRoute {
  const none = { committees: [], beside: false };
  if (madeBeside) return none;
  const step = route.findIndex((one) => one.includes(committeeId));
  const left = (committees: readonly string[] = []) =>
    committees.filter((id) => id !== committeeId && !made.includes(id));
  const beside = left(route[step]);
  if (beside.length > 0) return { committees: beside, beside: true };
  return { committees: left(route[step + 1]), beside: false };
}

/** True where an item was made beside the one it comes from: both committees stand on the same step. */
function isMadeBeside(route: ProposedItem["route"], committeeId: string, earlierCommitteeId: string | null) {
  return route.some(
    (step) => step.includes(committeeId) && earlierCommitteeId !== null && step.includes(earlierCommitteeId),
  );
}

/** Whose turn it is after an item: by its route, what it was made from and what was made from it. */
export function nextFor(
  { content, committeeId }: Pick<StoredProposedItem, "content" | "committeeId">,
  earlier: Pick<StoredProposedItem, "committeeId"> | null,
  following: readonly { readonly committeeId: string }[],
): NextOnRoute {
  const madeBeside = isMadeBeside(content.route, committeeId, earlier?.committeeId ?? null);
  const made = following.map((one) => one.committeeId);
  return nextOnRoute(content.route, committeeId, made, madeBeside);
}

/**
 * Makes the following items of an item's route, as drafts with its text and files. Those beside it have what went before
 * it; those after it also what was recommended and decided by all that dealt with it on its step. Problem besides those of
 * every action: nobody is left to give it to.
 */
export function routeItem(store: Store, viewer: Viewer, ref: ItemRef, now: Date) {
  return actOnItem<null>(store, viewer, ref, "write-items", now, async ({ tx, bodyId, itemId, item, at }) => {
    const { content, committeeId } = item;
    const following = await followingItems(tx, bodyId, itemId);
    const earlier = item.earlierId === null ? null : await proposedItem(tx, bodyId, item.earlierId);
    const { committees, beside } = nextFor(item, earlier, following);
    if (committees.length === 0) return problem("problem.item-route-done");
    if (!committees.every((id) => mayWriteItem(viewer, bodyId, id))) return problem("problem.forbidden");
    const sameStep = content.route.find((step) => step.includes(committeeId)) ?? [];
    const sisters = following.filter((one) => sameStep.includes(one.committeeId)).map((one) => one.id);
    const carried = beside ? [] : await carriedFrom(tx, bodyId, [itemId, ...sisters]);
    for (const id of committees) {
      const files = content.attachments.map((one) => ({
        from: one.fileId,
        to: one.fileId === null ? null : randomUUID(),
      }));
      const attachments = content.attachments.map((one, place) => ({
        ...one,
        id: randomUUID(),
        fileId: files[place]?.to ?? null,
      }));
      const text = { ...content, attachments, earlier: [...content.earlier, ...carried] };
      const next = { committeeId: id, content: text, madeFrom: "route", promiseId: null, earlierId: itemId } as const;
      const nextId = await addItem(tx, viewer, bodyId, next, at);
      for (const { from, to } of files) {
        if (from !== null && to !== null) await copyItemFile(tx, bodyId, from, { id: to, itemId: nextId }, at);
      }
    }
    return { entry: { verb: "joined", details: { following: committees.length } }, answer: null };
  });
}

async function carriedFrom(tx: Transaction, bodyId: string, ids: readonly string[]): Promise<CarriedDecision[]> {
  const carried: CarriedDecision[] = [];
  for (const id of ids) {
    const item = await proposedItem(tx, bodyId, id);
    if (item !== null) carried.push(await carriedOf(tx, bodyId, item));
  }
  return carried;
}

async function carriedOf(tx: Transaction, bodyId: string, item: StoredProposedItem): Promise<CarriedDecision> {
  const { points } = item.content.recommendation;
  const decided = item.publicItemId === null ? undecided : await decisionOfItem(tx, bodyId, item.publicItemId);
  const recommendation = points.map((point, at) => `${at + 1}. ${point}`).join("\n");
  return { committee: item.committee, recommendation, ...decided };
}

const undecided = { day: null, decision: null } as const;
