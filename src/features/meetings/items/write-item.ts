import { randomUUID } from "node:crypto";
import { mayWriteItem } from "../../../access/may-prepare.ts";
import type { Viewer } from "../../../access/viewer.ts";
import { type Problem, problem } from "../../../records/problem.ts";
import type { MadeFrom, ProposedItem } from "../../../records/proposed-item.ts";
import { committeesToPrepare } from "../../../store/queries/items/committees-to-prepare.ts";
import { addItemRevision, insertItem } from "../../../store/queries/items/keep-item.ts";
import { promiseToAnswer } from "../../../store/queries/items/promise-to-answer.ts";
import { appendToTimeline } from "../../../store/timeline/append.ts";
import type { Store, Transaction } from "../../../store/transaction.ts";
import { itemProblem } from "./check-item.ts";

/** A new item: for whom, what it says, and what it was made from. */
export interface NewItem {
  readonly committeeId: string;
  readonly content: ProposedItem;
  readonly madeFrom: MadeFrom;
  /** The promise it is to answer. */
  readonly promiseId: string | null;
}

/**
 * Writes a new item as a draft and gives its id. Problems: not allowed, no such committee or promise, what the item says
 * cannot be used (`itemProblem`).
 */
export function writeItem(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  item: NewItem,
  now: Date,
): Promise<string | Problem> {
  if (!mayWriteItem(viewer, bodyId, item.committeeId)) return Promise.resolve(problem("problem.forbidden"));
  return store.as(viewer, async (tx) => {
    const known = await committeesToPrepare(tx, bodyId);
    if (!known.some((committee) => committee.id === item.committeeId)) return problem("problem.item-committee");
    const wrong = itemProblem(item.content);
    if (wrong !== null) return wrong;
    if (item.promiseId !== null && (await promiseToAnswer(tx, bodyId, item.promiseId)) === null) {
      return problem("problem.promise-unknown");
    }
    return addItem(tx, viewer, bodyId, { ...item, earlierId: null }, now.toISOString());
  });
}

/** Adds an item with its first revision. */
export async function addItem(
  tx: Transaction,
  viewer: Viewer,
  bodyId: string,
  item: NewItem & { readonly earlierId: string | null },
  at: string,
): Promise<string> {
  const id = randomUUID();
  const { content } = item;
  await insertItem(tx, bodyId, { ...item, id }, at);
  const { accountId } = viewer;
  const first = { id: randomUUID(), itemId: id, number: 1, basedOn: null, content, accountId };
  await addItemRevision(tx, bodyId, first, at);
  const details = { madeFrom: item.madeFrom, promise: item.promiseId, earlier: item.earlierId };
  await appendToTimeline(tx, viewer, bodyId, at, { verb: "added", record: "proposed-item", recordId: id, details });
  return id;
}
