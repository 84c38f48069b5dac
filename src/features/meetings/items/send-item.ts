import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { ProposedState } from "../../../records/proposed-item.ts";
import { addRemark, answerRemark } from "../../../store/queries/items/item-remarks.ts";
import { moveItem } from "../../../store/queries/items/keep-item.ts";
import type { Store } from "../../../store/transaction.ts";
import { actOnItem, type ItemRef } from "./act-on-item.ts";

const longestRemark = 4_000;

/** Sends a draft to the head of department. Problems besides those of every action: remarks wait for an answer. */
export function makeReady(store: Store, viewer: Viewer, ref: ItemRef, now: Date): Promise<null | Problem> {
  return actOnItem<null>(store, viewer, ref, "write-items", now, async ({ tx, bodyId, itemId, item, at }) => {
    if (item.state !== "draft") return problem("problem.item-state");
    if (item.remarks > 0) return problem("problem.item-remarks-open");
    await moveItem(tx, bodyId, itemId, "ready", item.approvedRevision, at);
    return { entry: { verb: "made-ready", details: { revision: item.revision } }, answer: null };
  });
}

/** Approves an item as it now stands: it can be put on an agenda. `seen`: the revision the head of department has read. */
export function approveItem(store: Store, viewer: Viewer, ref: ItemRef, seen: number, now: Date) {
  return actOnItem<null>(store, viewer, ref, "approve-items", now, async ({ tx, bodyId, itemId, item, at }) => {
    if (item.state !== "ready") return problem("problem.item-state");
    if (item.revision !== seen) return problem("problem.item-changed");
    await moveItem(tx, bodyId, itemId, "approved", seen, at);
    return { entry: { verb: "approved", details: { revision: seen } }, answer: null };
  });
}

/**
 * Sends an item back to its author with a remark. What was approved is approved no more; a change of it is sent back by
 * itself, and an agenda keeps what was approved. Problems besides: no remark, the item stands on an agenda as approved.
 */
export function sendBack(store: Store, viewer: Viewer, ref: ItemRef, remark: string, now: Date) {
  return actOnItem<null>(store, viewer, ref, "approve-items", now, async ({ tx, bodyId, itemId, item, at }) => {
    const text = remark.trim();
    if (text === "" || text.length > longestRemark) return problem("problem.item-remark-missing");
    if (item.state !== "ready" && item.state !== "approved") return problem("problem.item-state");
    const isChange = item.state === "ready" && item.approvedRevision !== null;
    if (item.agendaId !== null && !isChange) return problem("problem.item-on-agenda");
    const { revision } = item;
    const id = randomUUID();
    await addRemark(tx, bodyId, { id, itemId, revision, remark: text, accountId: viewer.accountId }, at);
    await moveItem(tx, bodyId, itemId, "draft", isChange ? item.approvedRevision : null, at);
    return { entry: { verb: "sent-back", details: { revision, remark: id } }, answer: null };
  });
}

/** Answers a remark. Problems besides: no answer, no such remark that waits for one. */
export function answerRemarkOn(
  store: Store,
  viewer: Viewer,
  ref: ItemRef,
  remark: { readonly id: string; readonly answer: string },
  now: Date,
) {
  return actOnItem<null>(store, viewer, ref, "write-items", now, async ({ tx, bodyId, itemId, at }) => {
    const text = remark.answer.trim();
    if (text === "" || text.length > longestRemark) return problem("problem.item-answer-missing");
    const done = await answerRemark(tx, bodyId, itemId, remark.id, text, viewer.accountId, at);
    if (!done) return problem("problem.item-remark-unknown");
    return { entry: { verb: "answered", details: { remark: remark.id } }, answer: null };
  });
}

/** Takes an item that stands on no agenda off its way, for good or until it is taken up again. */
export function dropItem(store: Store, viewer: Viewer, ref: ItemRef, now: Date): Promise<null | Problem> {
  return move(store, viewer, ref, now, { verb: "removed", to: "dropped", from: ["draft", "ready", "approved"] });
}

/** Takes a dropped item up again, as a draft. */
export function takeUpItem(store: Store, viewer: Viewer, ref: ItemRef, now: Date): Promise<null | Problem> {
  return move(store, viewer, ref, now, { verb: "restored", to: "draft", from: ["dropped"] });
}

/** Takes an item that waits for approval back, to be written on. */
export function takeBackItem(store: Store, viewer: Viewer, ref: ItemRef, now: Date): Promise<null | Problem> {
  return move(store, viewer, ref, now, { verb: "sent-back", to: "draft", from: ["ready"] });
}

interface Step {
  readonly verb: "removed" | "restored" | "sent-back";
  readonly to: ProposedState;
  readonly from: readonly ProposedState[];
}

function move(
  store: Store,
  viewer: Viewer,
  ref: ItemRef,
  now: Date,
  { verb, to, from }: Step,
): Promise<null | Problem> {
  return actOnItem<null>(store, viewer, ref, "write-items", now, async ({ tx, bodyId, itemId, item, at }) => {
    if (!from.includes(item.state)) return problem("problem.item-state");
    if (item.agendaId !== null) return problem("problem.item-on-agenda");
    await moveItem(tx, bodyId, itemId, to, verb === "sent-back" ? item.approvedRevision : null, at);
    return { entry: { verb, details: { revision: item.revision } }, answer: null };
  });
}
