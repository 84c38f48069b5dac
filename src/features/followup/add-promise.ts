import { randomUUID } from "node:crypto";
import { mayFollowUp } from "../../access/may.ts";
import type { Viewer } from "../../access/viewer.ts";
import { isProblem, type Problem, problem } from "../../records/problem.ts";
import type { PromiseCorrection, PromiseDue, PromiseKind } from "../../records/promise.ts";
import { promiseByHand } from "../../store/followup/promise-row.ts";
import { placeOf } from "../../store/queries/followup/find-places.ts";
import { lockBodyOf } from "../../store/queries/import/find-body.ts";
import type { Store } from "../../store/transaction.ts";
import { writeDecided } from "./act.ts";
import { checkedFields } from "./promise-fields.ts";

/** A promise that nobody read: where it was made, and what was promised. */
export interface AddedPromise {
  readonly place: { readonly kind: "item" | "meeting" | "document"; readonly id: string };
  readonly fields: PromiseCorrection & {
    readonly kind: PromiseKind;
    readonly what: string;
    readonly due: PromiseDue;
  };
}

/**
 * Adds a promise by hand to an item, a meeting or a paper. It is confirmed; strangers see it where they see its item.
 * Gives its id. Problems: not allowed, no such place, a field that is not one.
 */
export async function addPromise(
  store: Store,
  viewer: Viewer,
  bodyId: string,
  { place, fields: given }: AddedPromise,
  now: Date,
): Promise<{ readonly promiseId: string } | Problem> {
  if (!mayFollowUp(viewer, bodyId)) return problem("problem.forbidden");
  const fields = checkedFields(given);
  if (isProblem(fields)) return fields;
  const at = now.toISOString();
  return store.as(viewer, async (tx) => {
    await lockBodyOf(tx, bodyId);
    const found = await placeOf(tx, bodyId, place.kind, place.id);
    if (found === null) return problem("problem.promise-place");
    // A promise by hand was read in no document: one of a meeting's documents stands for the meeting.
    const home = found.meeting_id === null ? found : { ...found, document_id: null };
    const promise = promiseByHand(randomUUID(), home, fields);
    const changes = [{ promiseId: promise.id, verb: "added" as const, change: fields }];
    await writeDecided(tx, viewer, bodyId, at, { promises: [promise], changes });
    return { promiseId: promise.id };
  });
}
